import { type CTRFReport, validate } from 'ctrf';
import { describe, expect, it } from 'vitest';
import type { Grades } from '../../../checker/grade/grades.ts';
import { ctrf } from '../../../checker/grade/reporters/ctrf.ts';
import { exampleGrades } from '../example-grades.ts';

function reportOf(grades: Grades): CTRFReport {
  const [file, ...others] = ctrf.files(grades);
  expect([file?.name, others.length]).toEqual(['ctrf.json', 0]);
  return JSON.parse(file?.text ?? '') as CTRFReport;
}

const none: Grades = { ...exampleGrades(), students: [], runs: [] };

describe('ctrf.json', () => {
  it.for([
    ['of the example', exampleGrades()],
    ['of nobody', none],
  ] as const)('%s fits the schema of the format', ([, grades]) => {
    expect(validate(reportOf(grades))).toEqual({ valid: true, errors: [] });
  });

  it('adds up, and says from when to when', () => {
    const start = Date.parse('2026-03-02T10:00:00.000Z');
    expect(reportOf(exampleGrades()).results.summary).toEqual({
      tests: 14,
      passed: 8,
      failed: 3,
      skipped: 1,
      pending: 0,
      other: 2,
      flaky: 1,
      suites: 8,
      start,
      stop: start + 2400,
    });
  });

  it('tells of a failed check why, all words, and where', () => {
    const { tests } = reportOf(exampleGrades()).results;
    expect(tests.find(({ testId }) => testId === 'bo/01-node-port/selects')).toEqual({
      testId: 'bo/01-node-port/selects',
      name: 'Service web selects the Pods of Deployment web',
      status: 'failed',
      rawStatus: 'fail',
      duration: 1200,
      suite: ['bo', '01-node-port'],
      message: "the Service's selector app=web matches no Pod; your Pods carry app=wbe",
      trace: expect.stringContaining('  try       kubectl get pods --show-labels\n') as string,
      filePath: 'work/01-node-port/service.yaml',
      line: 7,
      flaky: false,
      retries: 0,
    });
  });

  it('calls flaky what passed in the end and had failed before', () => {
    const flaky = reportOf(exampleGrades()).results.tests.filter((test) => test.flaky);
    expect(flaky).toMatchObject([{ testId: 'cy/08-endpoints/endpoints', status: 'passed', retries: 1 }]);
  });
});
