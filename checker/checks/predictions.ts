import * as z from 'zod/mini';
import type { CheckRun } from './check.ts';

/** What a reader thinks of a door: does somebody answer there, or nobody? */
export type Expectation = 'answers' | 'silent';

/** `predictions:` of a sheet: a line a door, and in it a word for each place where somebody may stand. */
const predictionsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

const WORDS: ReadonlyMap<unknown, Expectation> = new Map<unknown, Expectation>([
  ['answers', 'answers'],
  ['yes', 'answers'],
  [true, 'answers'],
  ['silent', 'silent'],
  ['no', 'silent'],
  [false, 'silent'],
]);

/** What the reader's sheet says; undefined where it says nothing, or nothing that can be understood. */
export function predictionOf(run: CheckRun, door: string, from: string): Expectation | undefined {
  const sheet = run.sheet('gatehouse.dev/v1 Predictions');
  const { data } = predictionsSchema.safeParse(sheet?.value['predictions']);
  return WORDS.get(data?.[door]?.[from]);
}
