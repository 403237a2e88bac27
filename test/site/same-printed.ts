import { expect } from 'vitest';
import type { RecordedStep } from '../../src/course/capture-record.ts';
import { normalised } from './normalised.ts';

/** Claims that steps print and end alike, but for what differs from run to run. */
export function expectSamePrinted(seen: readonly RecordedStep[], recorded: readonly RecordedStep[]): void {
  expect(seen.map(comparable)).toEqual(recorded.map(comparable));
}

function comparable({ name, run, output, exit }: RecordedStep): RecordedStep {
  return { name, run: normalised(run), output: normalised(output), exit };
}
