import type { Report } from '../../report/report.ts';
import type { Run } from '../grades.ts';
import { type Judge, type Judged, type JudgingTask, OutOfBounds } from './task.ts';

/** What all tries of one answer came to. */
export type Outcome = Pick<Run, 'outcome' | 'report' | 'refusals' | 'reason' | 'tries' | 'flaky'>;

type Try = { readonly judged: Judged } | { readonly error: Error };

/**
 * Judges an answer `times` over. A try that ends in an error of ours, of the machine or of the cluster is made once more; one
 * that fails is not. Of tries that do not agree the best counts, and they are told.
 */
export async function judgeInTries(
  judge: Judge,
  task: JudgingTask,
  times: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const tries: Try[] = [];
  for (let left = times, retries = 1; left > 0; left--) {
    const made = await tryOnce(judge, task, signal);
    tries.push(made);
    if (isError(made) && retries-- > 0) left++;
  }
  return {
    ...outcomeOf(tries),
    tries: tries.map(told),
    flaky: new Set(tries.map((made) => JSON.stringify(told(made)))).size > 1,
  };
}

async function tryOnce(judge: Judge, task: JudgingTask, signal: AbortSignal): Promise<Try> {
  try {
    return { judged: await judge.judge(task, signal) };
  } catch (error) {
    signal.throwIfAborted();
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** A check that could not be judged by our own doing makes the whole try one that is made again. */
function isError(made: Try): boolean {
  return 'error' in made || made.judged.report.summary.error > 0;
}

function outcomeOf(tries: readonly Try[]): Pick<Outcome, 'outcome' | 'report' | 'refusals' | 'reason'> {
  const judged = tries.flatMap((made) => ('judged' in made ? [made.judged] : []));
  const [best] = judged.toSorted((one, other) => rank(other.report) - rank(one.report));
  if (best && best.report.summary.verdict !== 'could-not-check')
    return { outcome: 'judged', report: best.report, refusals: [...best.refusals] };
  const errors = tries.flatMap((made) => ('error' in made ? [made.error] : []));
  const bounds = errors.find((error) => error instanceof OutOfBounds);
  if (bounds instanceof OutOfBounds && !best)
    return { outcome: 'refused', refusals: [{ rule: bounds.rule, message: bounds.message, file: '.' }] };
  const unjudged = best?.report.checks.find(({ result }) => result === 'error' || result === 'blocked');
  const reason = unjudged?.reason ?? errors[0]?.message ?? 'nothing could be judged';
  return { outcome: 'error', ...(best && { report: best.report }), refusals: [...(best?.refusals ?? [])], reason };
}

/** A verdict is worth more than none, and among verdicts the points decide. */
function rank({ summary }: Report): number {
  return (summary.verdict === 'could-not-check' ? 0 : 1_000_000) + summary.points - summary.error * 1000;
}

function told(made: Try): Run['tries'][number] {
  if ('error' in made) return { verdict: 'error', failed: [] };
  const { summary, checks } = made.judged.report;
  return { verdict: summary.verdict, failed: checks.filter(({ result }) => result === 'fail').map(({ id }) => id) };
}
