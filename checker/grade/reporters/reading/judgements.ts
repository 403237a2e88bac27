import type { CheckReport } from '../../../report/report.ts';
import { becauseOf } from '../../../report/text.ts';
import type { MarkedRun } from './marked-runs.ts';
import { checkWords, folderOf, type Spot, spotsOf } from './run-words.ts';

/** What formats of test results call a test: a check of a lab, or that there was no answer, or none that could be judged. */
export interface Judgement {
  /** The check's, or `handed-in`, or `judged`; unlike every other of the lab. */
  readonly id: string;
  readonly claim: string;
  readonly result: CheckReport['result'];
  readonly points: number;
  readonly of: number;
  /** Of a check that did not pass: why, in a sentence. */
  readonly because: string;
  /** The id of the likeliest mistake of a failed check, or `unexplained`. */
  readonly mistake?: string;
  /** All that the student was told, over several lines. */
  readonly words: string;
  readonly spots: readonly Spot[];
  /** What the check waited for, in milliseconds. */
  readonly waitedMs: number;
}

/** At least one, in the order of the lab's checks. */
export function judgementsOf(marked: MarkedRun): readonly Judgement[] {
  const { mark, run } = marked;
  if (run?.report) {
    const folder = folderOf(run);
    return run.report.checks.map((check) => judgementOf(check, folder));
  }
  if (mark.outcome === 'missing')
    return [alone('handed-in', 'An answer was handed in', 'fail', 'nothing was handed in for this lab', mark.of)];
  return [alone('judged', 'The answer could be judged', 'error', run?.reason ?? 'the grades hold no run of it', 0)];
}

function judgementOf(check: CheckReport, folder: string): Judgement {
  const { id, claim, result, points, of, reason = '', waitedMs = 0 } = check;
  const failed = result === 'fail' ? { mistake: check.diagnoses[0]?.id ?? 'unexplained' } : {};
  const because = result === 'pass' ? '' : result === 'fail' ? becauseOf(check) : reason;
  const words = checkWords(check, folder);
  return { id, claim, result, points, of, because, words, spots: spotsOf(check, folder), waitedMs, ...failed };
}

function alone(id: string, claim: string, result: 'fail' | 'error', because: string, of: number): Judgement {
  const failed = result === 'fail' ? { mistake: id } : {};
  return { id, claim, result, points: 0, of, because, words: because, spots: [], waitedMs: 0, ...failed };
}
