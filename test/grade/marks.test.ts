import { describe, expect, it } from 'vitest';
import type { Run } from '../../checker/grade/grades.ts';
import { markOf } from '../../checker/grade/marks.ts';
import { settingsSchema } from '../../checker/grade/settings/settings.ts';
import { reportOf, runOf } from './runs.ts';

const LABS = [
  { id: '01-node-port', weight: 10 },
  { id: '02-cluster-ip-dns', weight: 30 },
];
const DEADLINE = '2026-11-10T12:00:00Z';

function mark(runs: readonly Run[], settings: object = {}, deadline?: string) {
  const own = LABS.slice(0, new Set(runs.map(({ lab }) => lab)).size);
  const student = { id: 'ada', name: 'Ada', ...(deadline !== undefined && { deadline }) };
  return markOf(student, own, runs, settingsSchema.parse({ version: 1, ...settings }));
}

/** Handed in so many seconds after the deadline, and right. */
function late(seconds: number, late: object, settings: object = {}): ReturnType<typeof mark> {
  const submitted = new Date(Date.parse(DEADLINE) + seconds * 1000).toISOString();
  return mark([runOf({ report: reportOf(10), submitted })], { deadline: DEADLINE, late, ...settings });
}

describe('marks', () => {
  it('a lab counts for its weight, whatever its checks add up to', () => {
    const runs = [runOf({ report: reportOf(5) }), runOf({ lab: '02-cluster-ip-dns', report: reportOf(7, 7) })];
    expect(mark(runs)).toMatchObject({
      name: 'Ada',
      points: 35,
      of: 40,
      late: false,
      labs: [
        { outcome: 'fail', points: 5, of: 10 },
        { outcome: 'pass', points: 30, of: 30 },
      ],
    });
  });

  it('without partial credit a lab is passed or worth nothing', () => {
    expect(mark([runOf({ report: reportOf(9) })], { partialCredit: false }).points).toBe(0);
    expect(mark([runOf({ report: reportOf(10) })], { partialCredit: false }).points).toBe(10);
  });

  it('points are told to the hundredth', () => {
    expect(mark([runOf({ report: reportOf(1, 3) })]).points).toBe(3.33);
  });

  it.each(['missing', 'refused'] as const)('what is %s is worth nothing, and counts', (outcome) => {
    expect(mark([runOf({ outcome })])).toMatchObject({ points: 0, of: 10, incomplete: false });
  });

  it('what nobody could judge costs nothing: it is not in what could be reached', () => {
    const runs = [runOf({ outcome: 'error' }), runOf({ lab: '02-cluster-ip-dns', report: reportOf(10) })];
    expect(mark(runs)).toMatchObject({ points: 30, of: 30, incomplete: true });
  });

  it('an answer that asks for what the cluster lacks earns nothing until somebody looks: nobody gets rid of a lab so', () => {
    const { summary, ...report } = reportOf(3, 5);
    const blocked = { ...report, summary: { ...summary, verdict: 'could-not-check' as const, fail: 0, blocked: 5 } };
    expect(mark([runOf({ outcome: 'error', report: blocked })])).toMatchObject({ points: 0, of: 10, incomplete: true });
  });

  it('a check that the machine could not judge costs nothing', () => {
    expect(mark([runOf({ outcome: 'error', report: reportOf(5, 5, 2) })])).toMatchObject({ points: 0, of: 0 });
  });

  it.each([
    ['first', 1, 2],
    ['best', 2, 8],
    ['last', 3, 5],
  ] as const)('the %s attempt counts', (count, attempt, points) => {
    const runs = [5, 8, 2].map((earned, index) => runOf({ attempt: 3 - index, report: reportOf(earned) }));
    expect(mark(runs, { attempts: { count } }).labs).toMatchObject([{ attempt, points }]);
  });

  it('of equally good attempts the first counts; one that was judged before one that was not', () => {
    const equal = [runOf({ attempt: 2, report: reportOf(8) }), runOf({ attempt: 1, report: reportOf(8) })];
    expect(mark(equal).labs[0]?.attempt).toBe(1);
    const worthless = [runOf({ outcome: 'error' }), runOf({ attempt: 2, report: reportOf(0) })];
    expect(mark(worthless).labs[0]).toMatchObject({ attempt: 2, outcome: 'fail' });
  });

  it.each([
    [0, undefined, 10],
    [1, { seconds: 1, penalty: 0.1 }, 9],
    [86_400, { seconds: 86_400, penalty: 0.1 }, 9],
    [86_401, { seconds: 86_401, penalty: 0.2 }, 8],
    [9 * 86_400, { seconds: 777_600, penalty: 0.5 }, 5],
  ] as const)('%i seconds late cost a part for each day begun, and no more than the most', (seconds, told, points) => {
    const { labs, late: isLate } = late(seconds, { perDay: 0.1, most: 0.5 });
    expect(labs[0]).toMatchObject({ outcome: 'pass', points });
    expect(labs[0]?.late).toEqual(told);
    expect(isLate).toBe(told !== undefined);
  });

  it('what comes within the grace is in time; after it the lateness counts from the deadline', () => {
    expect(late(600, { graceMinutes: 10, perDay: 0.1 }).labs[0]?.late).toBeUndefined();
    expect(late(601, { graceMinutes: 10, perDay: 0.1 }).labs[0]?.late).toEqual({ seconds: 601, penalty: 0.1 });
  });

  it("a lab's deadline goes before the common one, and a student's own before both", () => {
    const labs = { '01-node-port': { deadline: '2026-11-20T12:00:00Z' } };
    expect(late(86_400, { perDay: 0.1 }, { labs }).late).toBe(false);
    const run = runOf({ report: reportOf(10), submitted: '2026-11-15T00:00:00Z' });
    const settings = { labs, late: { perDay: 0.1 } };
    expect(mark([run], settings, '2026-11-14T00:00:00Z').labs[0]?.late?.seconds).toBe(86_400);
  });

  it('nobody is late of whom nobody knows when it came', () => {
    expect(
      mark([runOf({ report: reportOf(10) })], { deadline: '2000-01-01T00:00:00Z', late: { perDay: 1 } }),
    ).toMatchObject({
      points: 10,
      late: false,
    });
  });

  it('an attempt in time is better than a late one that earned more', () => {
    const runs = [
      runOf({ report: reportOf(8), submitted: '2026-11-10T00:00:00Z' }),
      runOf({ attempt: 2, report: reportOf(10), submitted: '2026-11-12T00:00:00Z' }),
    ];
    expect(mark(runs, { deadline: DEADLINE, late: { perDay: 0.3 } }).labs[0]).toMatchObject({ attempt: 1, points: 8 });
  });
});
