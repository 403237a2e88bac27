import { describe, expect, it } from 'vitest';
import { type Judge, type Judged, type JudgingTask, OutOfBounds } from '../../../checker/grade/judging/task.ts';
import { judgeInTries } from '../../../checker/grade/judging/tries.ts';
import { reportOf } from '../runs.ts';

const TASK: JudgingTask = { lab: '01-node-port', files: [], complaints: [], images: [], deadlineMs: 1 };

/** Judges as it is told to, one after the other; the last holds from then on. */
function judging(...outcomes: readonly (Judged | Error)[]): Judge & { made: number } {
  return {
    provider: 'embedded',
    atOnce: 1,
    made: 0,
    async judge() {
      const outcome = outcomes[Math.min(this.made++, outcomes.length - 1)];
      if (!outcome || outcome instanceof Error) throw outcome ?? new Error('nothing was said');
      return outcome;
    },
    close: async () => {},
  };
}

function judged(points: number, error = 0): Judged {
  return { report: reportOf(points, 10, error), refusals: [] };
}

async function tried(judge: Judge, times = 1) {
  return judgeInTries(judge, TASK, times, new AbortController().signal);
}

const FAULT = new Error('the cluster is gone');

describe('tries', () => {
  it.each([
    ['passes', judged(10), 'pass'],
    ['fails', judged(3), 'fail'],
  ] as const)('an answer that %s is judged once', async (_, outcome, verdict) => {
    const judge = judging(outcome);
    expect(await tried(judge)).toMatchObject({ outcome: 'judged', tries: [{ verdict }], flaky: false });
    expect(judge.made).toBe(1);
  });

  it('an error is tried once more, and what came of it is told', async () => {
    const judge = judging(FAULT, judged(10));
    expect(await tried(judge)).toMatchObject({
      outcome: 'judged',
      report: { summary: { points: 10 } },
      tries: [{ verdict: 'error' }, { verdict: 'pass' }],
      flaky: true,
    });
    expect(judge.made).toBe(2);
  });

  it('a check that nobody could judge is such an error', async () => {
    const judge = judging(judged(9, 1), judged(10));
    expect(await tried(judge)).toMatchObject({ outcome: 'judged', report: { summary: { points: 10 } } });
    expect(judge.made).toBe(2);
  });

  it('an error that stays is one, with its reason', async () => {
    const judge = judging(FAULT);
    expect(await tried(judge)).toMatchObject({ outcome: 'error', reason: 'the cluster is gone', refusals: [] });
    expect(judge.made).toBe(2);
  });

  it.each(['time-limit', 'memory-limit'] as const)('who goes beyond the %s is refused', async (rule) => {
    const judge = judging(new OutOfBounds(rule, 'it was too much'));
    expect(await tried(judge)).toMatchObject({
      outcome: 'refused',
      refusals: [{ rule, message: 'it was too much', file: '.' }],
    });
  });

  it('who went beyond once and came back is judged', async () => {
    const judge = judging(new OutOfBounds('time-limit', 'slow'), judged(10));
    expect(await tried(judge)).toMatchObject({ outcome: 'judged', refusals: [], flaky: true });
  });

  it('asked for several, all are made; the best counts, and it is told that they differ', async () => {
    const judge = judging(judged(3), judged(10), judged(5));
    expect(await tried(judge, 3)).toMatchObject({
      outcome: 'judged',
      report: { summary: { points: 10 } },
      tries: [{ verdict: 'fail' }, { verdict: 'pass' }, { verdict: 'fail' }],
      flaky: true,
    });
  });

  it('several that agree are not flaky', async () => {
    const judge = judging(judged(10));
    expect(await tried(judge, 3)).toMatchObject({ tries: { length: 3 }, flaky: false });
  });

  it('of several tries only one is made again', async () => {
    const judge = judging(FAULT);
    await tried(judge, 3);
    expect(judge.made).toBe(4);
  });

  it('an interruption is no try', async () => {
    const interruption = AbortSignal.abort(new Error('interrupted'));
    await expect(judgeInTries(judging(FAULT), TASK, 1, interruption)).rejects.toThrow('interrupted');
  });
});
