import type { Diagnosis } from './diagnosis.ts';

/** Every mistake that has a name, the likeliest first. They come with the first failure: a right answer needs none. */
export async function allDiagnoses(): Promise<readonly Diagnosis[]> {
  return (await import('./in-order.ts')).diagnosesInOrder;
}
