import { afterAll, describe, expect, it } from 'vitest';
import { type Check, type CheckOptions, defineCheck, type Judgement } from '../../checker/checks/check.ts';
import { ExecError, UnreachableError } from '../../checker/cluster/cluster.ts';
import { realClock } from '../../checker/cluster/host/clock.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import { defineLab, type Lab } from '../../checker/lab/lab.ts';
import type { Report } from '../../checker/report/report.ts';
import { exitCodeOf } from '../../checker/report/summary.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { checkOf, judgeOn, service } from './judge-files.ts';

const base = await loadLab('01-node-port');
const cluster = await embeddedCluster();
afterAll(() => cluster.close());

const pass: Judgement = { holds: true, seen: 'yes', tries: 1, waitedMs: 0 };
const fail: Judgement = { holds: false, expected: 'yes', seen: 'no', tries: 1, waitedMs: 0 };

interface Wanted extends CheckOptions {
  readonly id: string;
  readonly disturbs?: boolean;
  readonly needs?: Check['needs'];
}

function check({ disturbs = false, needs = [], ...options }: Wanted, judge: () => Promise<Judgement>): Check {
  const own = { id: options.id, kind: 'servicePort', claim: options.id, reach: 'api', about: {}, judge } as const;
  return defineCheck(options, { ...own, disturbs, needs });
}

/** Judges checks of our own, in a namespace with one Service. */
function judgeChecks(checks: readonly Check[]): Promise<Report> {
  const lab: Lab = defineLab({ ...base, namespace: 'judging', hostPorts: [], checks });
  return judgeOn(cluster, lab, { 'service.yaml': service('web') });
}

/** Checks that write down when they begin and end. */
function traced(): { of: (wanted: Wanted, ms?: number, judgement?: Judgement) => Check; trace: string[] } {
  const trace: string[] = [];
  const of = (wanted: Wanted, ms = 0, judgement = pass): Check =>
    check(wanted, async () => {
      trace.push(`${wanted.id} begins`);
      await realClock.sleep(ms);
      trace.push(`${wanted.id} ends`);
      return judgement;
    });
  return { of, trace };
}

describe('the order of checks', () => {
  it('judges side by side what does not build on each other', async () => {
    const { of, trace } = traced();
    await judgeChecks([of({ id: 'slow' }, 60), of({ id: 'quick' })]);
    expect(trace).toEqual(['slow begins', 'quick begins', 'quick ends', 'slow ends']);
  });

  it('judges a check only when all that it builds on are done', async () => {
    const { of, trace } = traced();
    await judgeChecks([of({ id: 'slow' }, 60), of({ id: 'quick' }), of({ id: 'both', buildsOn: ['quick', 'slow'] })]);
    expect(trace.slice(-3)).toEqual(['slow ends', 'both begins', 'both ends']);
  });

  it('judges those that disturb last, and one after the other', async () => {
    const { of, trace } = traced();
    await judgeChecks([
      of({ id: 'deletes', disturbs: true }, 30),
      of({ id: 'deletes more', disturbs: true }),
      of({ id: 'looks' }, 60),
    ]);
    expect(trace).toEqual([
      'looks begins',
      'looks ends',
      'deletes begins',
      'deletes ends',
      'deletes more begins',
      'deletes more ends',
    ]);
  });

  it('reports in the order of the lab, after whether the manifests were accepted', async () => {
    const { of } = traced();
    const report = await judgeChecks([
      of({ id: 'deletes', disturbs: true }),
      of({ id: 'slow' }, 30),
      of({ id: 'quick' }),
    ]);
    expect(report.checks.map(({ id }) => id)).toEqual(['manifests-accepted', 'deletes', 'slow', 'quick']);
  });
});

describe('a check that cannot be judged', () => {
  it('is blocked, and so is all that builds on it, each by the name of what it builds on', async () => {
    const { of, trace } = traced();
    const report = await judgeChecks([
      of({ id: 'first' }, 0, fail),
      of({ id: 'second', buildsOn: ['first'] }),
      of({ id: 'third', buildsOn: ['second'] }),
      of({ id: 'last', buildsOn: ['third'], disturbs: true }),
    ]);
    expect(report.checks.slice(1).map(({ result }) => result)).toEqual(['fail', 'blocked', 'blocked', 'blocked']);
    expect(checkOf(report, 'third').reason).toBe('builds on "second", which did not pass');
    expect(trace).toEqual(['first begins', 'first ends']);
    expect(exitCodeOf(report)).toBe(1);
  });

  it('is blocked where the cluster lacks what it needs, and nothing passes by that', async () => {
    const { of } = traced();
    const report = await judgeChecks([of({ id: 'far', needs: ['multiNode'] }), of({ id: 'near' })]);
    expect(checkOf(report, 'far')).toMatchObject({ result: 'blocked', reason: 'this cluster has no multiNode' });
    expect(checkOf(report, 'near').result).toBe('pass');
    expect(report.summary.verdict).toBe('could-not-check');
  });

  it.each([
    ['the cluster is gone', new UnreachableError('nobody answers at 127.0.0.1')],
    ['a Pod takes no command', new ExecError('Pod client in namespace lab: no such container')],
  ])('is an error in plain words when %s, and costs no fail', async (_case, fault) => {
    const { of } = traced();
    const report = await judgeChecks([
      check({ id: 'unlucky' }, () => Promise.reject(fault)),
      of({ id: 'near' }),
      of({ id: 'after', buildsOn: ['unlucky'] }),
    ]);
    expect(checkOf(report, 'unlucky')).toMatchObject({ result: 'error', reason: fault.message, diagnoses: [] });
    expect(checkOf(report, 'near').result).toBe('pass');
    expect(checkOf(report, 'after').result).toBe('blocked');
    expect(report.summary).toMatchObject({ verdict: 'could-not-check', fail: 0, error: 1 });
    expect(exitCodeOf(report)).toBe(3);
  });

  it('is called our own fault when it is, with the place in the code', async () => {
    const report = await judgeChecks([check({ id: 'broken' }, () => Promise.reject(new TypeError('x is undefined')))]);
    expect(checkOf(report, 'broken').reason).toMatch(/^a fault of the checker itself.*x is undefined\n\s+at /s);
    expect(exitCodeOf(report)).toBe(3);
  });

  it('hides no fail of another', async () => {
    const { of } = traced();
    const broken = check({ id: 'broken' }, () => Promise.reject(new UnreachableError('gone')));
    const report = await judgeChecks([broken, of({ id: 'wrong' }, 0, fail)]);
    expect(report.summary).toMatchObject({ verdict: 'fail', fail: 1, error: 1 });
    expect(exitCodeOf(report)).toBe(1);
  });
});
