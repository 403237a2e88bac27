import { afterAll, describe, expect, it } from 'vitest';
import type { Look } from '../../checker/checks/check.ts';
import type { Clock } from '../../checker/cluster/cluster.ts';
import { realClock } from '../../checker/cluster/host/clock.ts';
import { watchChanges } from '../../checker/run/changes.ts';
import { eventually } from '../../checker/run/eventually.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';

const cluster = await embeddedCluster();
afterAll(() => cluster.close());

const { clock } = cluster;
const { signal } = new AbortController();
const notYet: Look = { holds: false, expected: 'yes', seen: 'not yet' };

/** Looks `times` times until it holds, and remembers when. */
function holdsAtLook(times: number): { look: () => Promise<Look>; at: number[] } {
  const at: number[] = [];
  const look = async (): Promise<Look> => {
    at.push(clock.now());
    return at.length >= times ? { holds: true, seen: 'yes' } : notYet;
  };
  return { look, at };
}

describe('eventually', () => {
  it('ends with the first look that holds', async () => {
    const { look } = holdsAtLook(1);
    const judgement = await eventually(look, { clock, deadlineMs: 30_000, signal });
    expect(judgement).toMatchObject({ holds: true, seen: 'yes', tries: 1 });
    expect(judgement.waitedMs).toBeLessThan(50);
  });

  it('looks again, after pauses from 50 ms that double up to 500 ms', async () => {
    const { look } = holdsAtLook(7);
    const pauses: number[] = [];
    const sleep: Clock['sleep'] = (ms, until) => {
      pauses.push(ms);
      return clock.sleep(ms, until);
    };
    const judgement = await eventually(look, { clock: { ...clock, sleep }, deadlineMs: 30_000, signal });
    expect(judgement).toMatchObject({ holds: true, tries: 7 });
    expect(pauses).toEqual([50, 100, 200, 400, 500, 500]);
  });

  it('tells a hopeless look at once', async () => {
    const look = async (): Promise<Look> => ({ ...notYet, hopeless: true });
    const judgement = await eventually(look, { clock, deadlineMs: 30_000, signal });
    expect(judgement).toMatchObject({ holds: false, tries: 1 });
    expect(judgement.waitedMs).toBeLessThan(50);
  });

  it('gives up when the deadline has passed, after one more look', async () => {
    const { look, at } = holdsAtLook(1_000);
    const start = clock.now();
    const judgement = await eventually(look, { clock, deadlineMs: 1_000, signal });
    expect(judgement.holds).toBe(false);
    expect(judgement.tries).toBe(at.length);
    expect((at.at(-1) ?? 0) - start).toBeGreaterThanOrEqual(1_000);
    expect(at.filter((time) => time - start >= 1_000)).toHaveLength(1);
  });

  it('passes what came true in the last pause before the deadline', async () => {
    const start = clock.now();
    const look = async (): Promise<Look> => (clock.now() - start >= 1_000 ? { holds: true, seen: 'yes' } : notYet);
    expect(await eventually(look, { clock, deadlineMs: 1_000, signal })).toMatchObject({ holds: true });
  });

  it('looks once even where there is no time at all', async () => {
    const { look } = holdsAtLook(1);
    expect(await eventually(look, { clock, deadlineMs: 0, signal })).toMatchObject({ holds: true, tries: 1 });
  });

  it('looks again as soon as the cluster changes, not when the pause is over', async () => {
    const ending = new AbortController();
    const changes = watchChanges(cluster, ['/api/v1/namespaces/default/services'], ending.signal);
    const services = { method: 'POST', path: '/api/v1/namespaces/default/services' } as const;
    const look = async (): Promise<Look> => {
      const { status } = await cluster.api.handle({ method: 'GET', path: `${services.path}/late` });
      return status === 200 ? { holds: true, seen: 'yes' } : notYet;
    };
    // Without the change there would be no second look for long: this clock's pauses are 20 s.
    const stopped = { ...clock, sleep: (_ms: number, until?: AbortSignal) => realClock.sleep(20_000, until) };
    const patience = {
      clock: stopped,
      deadlineMs: 30_000,
      signal,
      changed: (until: AbortSignal) => changes.next(until),
    };
    const judging = eventually(look, patience);
    const body = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'late' }, spec: { ports: [{ port: 80 }] } };
    await realClock.sleep(20);
    const start = Date.now();
    expect((await cluster.api.handle({ ...services, body })).status).toBe(201);
    expect(await judging).toMatchObject({ holds: true });
    expect(Date.now() - start).toBeLessThan(5_000);
    ending.abort();
  });

  it('ends with the reason of an abort, also in the middle of a pause', async () => {
    const stopping = new AbortController();
    const reason = new Error('enough');
    let looks = 0;
    const look = async (): Promise<Look> => {
      looks++;
      return notYet;
    };
    const waiting = eventually(look, { clock: realClock, deadlineMs: 30_000, signal: stopping.signal });
    setTimeout(() => stopping.abort(reason), 200);
    const start = Date.now();
    await expect(waiting).rejects.toBe(reason);
    expect(Date.now() - start).toBeLessThan(1_000);
    const before = looks;
    await realClock.sleep(600);
    expect(looks).toBe(before);
  });

  it('does not look at all where it was aborted before', async () => {
    const reason = new Error('enough');
    const look = async (): Promise<Look> => expect.unreachable('looked');
    const patience = { clock, deadlineMs: 1_000, signal: AbortSignal.abort(reason) };
    await expect(eventually(look, patience)).rejects.toBe(reason);
  });

  it('passes on what a look throws: it means that nothing could be judged', async () => {
    const fault = new Error('the API server is gone');
    await expect(eventually(() => Promise.reject(fault), { clock, deadlineMs: 1_000, signal })).rejects.toBe(fault);
  });
});
