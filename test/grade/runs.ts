import type { Run } from '../../checker/grade/grades.ts';
import type { Report } from '../../checker/report/report.ts';

/** A run of ada's first attempt at lab 1; what a test is not about is filled in. */
export function runOf(fields: Partial<Run> = {}): Run {
  return {
    student: 'ada',
    attempt: 1,
    lab: '01-node-port',
    digest: 'd',
    outcome: 'judged',
    refusals: [],
    tries: [],
    flaky: false,
    startedAt: '2026-11-01T00:00:00.000Z',
    durationMs: 1,
    ...fields,
  };
}

/** A report with so many points; `error` checks could not be judged. */
export function reportOf(points: number, of = 10, error = 0): Report {
  const verdict = error > 0 && points === of ? 'could-not-check' : points === of ? 'pass' : 'fail';
  return {
    version: 1,
    lab: { id: '01-node-port', title: 'A door', lesson: 'lessons/a' },
    cluster: { provider: 'embedded', name: 'gatehouse', version: 'v1.34.0' },
    submission: { folder: 'work/01-node-port', files: ['a.yaml'] },
    startedAt: '2026-11-01T00:00:00.000Z',
    durationMs: 1,
    summary: { verdict, pass: 1, fail: verdict === 'fail' ? 1 : 0, blocked: 0, error, points, of },
    checks: [],
    warnings: [],
  };
}
