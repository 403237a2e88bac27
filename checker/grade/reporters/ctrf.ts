import type { Grades } from '../grades.ts';
import { type Judgement, judgementsOf } from './reading/judgements.ts';
import { type MarkedRun, markedRuns } from './reading/marked-runs.ts';
import type { Reporter } from './reporter.ts';

/** Test results in the Common Test Report Format, version 0.0 (https://ctrf.io): a test for each check. */
export const ctrf: Reporter = {
  name: 'ctrf',
  description: 'test results in the Common Test Report Format',
  files: (grades) => [{ name: 'ctrf.json', text: `${JSON.stringify(reportOf(grades), undefined, 2)}\n` }],
};

const STATUSES = { pass: 'passed', fail: 'failed', blocked: 'skipped', error: 'other' } as const;

type Test = ReturnType<typeof testOf>;

function reportOf(grades: Grades) {
  const tests = markedRuns(grades).flatMap((marked) => judgementsOf(marked).map((one) => testOf(one, marked)));
  return {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: 'Gatehouse',
    results: {
      tool: { name: 'Gatehouse' },
      summary: { ...countsOf(tests), ...timesOf(grades) },
      tests,
      environment: { testEnvironment: grades.provider },
    },
  };
}

function testOf({ id, claim, result, because, words, spots: [spot], waitedMs }: Judgement, marked: MarkedRun) {
  const { student, mark, run } = marked;
  const earlier = run?.tries.slice(0, -1) ?? [];
  return {
    testId: `${student.id}/${mark.lab}/${id}`,
    name: claim,
    status: STATUSES[result],
    rawStatus: result,
    duration: Math.round(waitedMs),
    suite: [student.id, mark.lab],
    ...(result === 'pass' ? {} : { message: because, trace: words }),
    ...(spot ? { filePath: spot.file, line: spot.line } : {}),
    // As the format has it: flaky is what passed in the end and had failed before.
    flaky: result === 'pass' && earlier.some(({ failed }) => failed.includes(id)),
    retries: earlier.length,
  };
}

function countsOf(tests: readonly Test[]) {
  const number = (status: Test['status']) => tests.filter((test) => test.status === status).length;
  return {
    tests: tests.length,
    passed: number('passed'),
    failed: number('failed'),
    skipped: number('skipped'),
    pending: 0,
    other: number('other'),
    flaky: tests.filter(({ flaky }) => flaky).length,
    suites: new Set(tests.map(({ suite }) => JSON.stringify(suite))).size,
  };
}

/** From the first run's start to the last one's end, in milliseconds; 0 where nothing has run. */
function timesOf({ runs }: Grades): { start: number; stop: number } {
  const times = runs.map(({ startedAt, durationMs }) => {
    const start = Date.parse(startedAt);
    return { start, stop: start + Math.round(durationMs) };
  });
  const whole = (one: (typeof times)[number], other: (typeof times)[number]) => ({
    start: Math.min(one.start, other.start),
    stop: Math.max(one.stop, other.stop),
  });
  return times.length > 0 ? times.reduce(whole) : { start: 0, stop: 0 };
}
