import { expect } from 'vitest';
import type { Report } from '../../checker/report/report.ts';
import { failuresOf, type LabAnswer } from './lab-answers.ts';

/** A start fails with every failure explained, a solution passes whole, a wrong answer earns its check and its mistake. */
export function proveAnswer({ name, expected }: LabAnswer, report: Report): void {
  if (name === 'solution') {
    expect(failuresOf(report)).toEqual([]);
    expect(report.summary.verdict).toBe('pass');
  } else if (expected) {
    expect(failuresOf(report)[0]).toBe(`${expected.check}: ${expected.diagnosis}`);
  } else {
    expect(report.summary.verdict).toBe('fail');
    expect(report.checks.filter(({ result, diagnoses }) => result === 'fail' && diagnoses.length === 0)).toEqual([]);
  }
}
