import type { CheckReport, Report } from './report.ts';

export function summarize(checks: readonly CheckReport[]): Report['summary'] {
  const count = (result: CheckReport['result']): number => checks.filter((check) => check.result === result).length;
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  const counts = { pass: count('pass'), fail: count('fail'), blocked: count('blocked'), error: count('error') };
  return {
    verdict: counts.fail > 0 ? 'fail' : counts.pass === checks.length ? 'pass' : 'could-not-check',
    ...counts,
    points: sum(checks.map(({ points }) => points)),
    of: sum(checks.map(({ of }) => of)),
  };
}

/** 0 all pass, 1 some fail, 3 could not check; 2 is for a command that was called wrongly. */
export function exitCodeOf({ summary }: Report): 0 | 1 | 3 {
  return summary.verdict === 'pass' ? 0 : summary.verdict === 'fail' ? 1 : 3;
}
