import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgeAnswer } from '../../checker/author/verify/judge-answer.ts';
import { type LabAnswer, labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { embeddedStage } from '../../checker/author/verify/stage.ts';
import { type Report, reportSchema } from '../../checker/report/report.ts';
import { REPORT_SCHEMA } from '../../scripts/make-report-schema.ts';

const answers = (await labAnswers()).filter(({ lab, expected }) => !expected && lab.beside.length === 0);
const published = await readFile(REPORT_SCHEMA.file, 'utf8');

/** As another program reads it. */
async function printedReport(answer: LabAnswer): Promise<unknown> {
  const stage = await embeddedStage(answer);
  try {
    return JSON.parse(JSON.stringify(await judgeAnswer(answer, stage, 30_000)));
  } finally {
    await stage.strike();
  }
}

describe('the published schema of the report', () => {
  it('is the one the code has (else run `node scripts/make-report-schema.ts`)', () => {
    expect(published).toBe(REPORT_SCHEMA.text);
  });

  it.each(answers)('fits the report of $lab.id, $name', async (answer) => {
    const report = await printedReport(answer);
    expect(() => reportSchema.parse(report)).not.toThrow();
    expect(() => z.fromJSONSchema(JSON.parse(published)).parse(report)).not.toThrow();
    expect((report as Report).checks.length).toBe(answer.lab.checks.length + 1);
  });

  it('refuses what is no report: another version, an unknown result, a field too many', async () => {
    const [answer] = answers;
    const report = (await printedReport(answer as LabAnswer)) as Report;
    const [check] = report.checks;
    const wrong = [
      { ...report, version: 2 },
      { ...report, grade: 'A' },
      { ...report, checks: [{ ...check, result: 'maybe' }] },
    ];
    const schema = z.fromJSONSchema(JSON.parse(published));
    expect(wrong.map((value) => schema.safeParse(value).success)).toEqual([false, false, false]);
  });
});
