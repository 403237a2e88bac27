import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { json } from '../../checker/grade/reporters/json.ts';
import { GRADES_SCHEMA } from '../../scripts/make-report-schema.ts';
import { exampleGrades } from './example-grades.ts';

const published = await readFile(GRADES_SCHEMA.file, 'utf8');
const schema = z.fromJSONSchema(JSON.parse(published));

describe('the published schema of the grades', () => {
  it('is the one the code has (else run `node scripts/make-report-schema.ts`)', () => {
    expect(published).toBe(GRADES_SCHEMA.text);
  });

  it('fits grades.json', () => {
    const [file] = json.files(exampleGrades());
    expect(file?.name).toBe('grades.json');
    expect(schema.safeParse(JSON.parse(file?.text ?? '')).error).toBeUndefined();
  });

  it('refuses what is no result of a grading: another version, an unknown outcome, a field too many', () => {
    const grades = exampleGrades();
    const [run] = grades.runs;
    const wrong = [
      { ...grades, version: 2 },
      { ...grades, runs: [{ ...run, outcome: 'maybe' }] },
      { ...grades, bell: 1 },
    ];
    expect(wrong.map((value) => schema.safeParse(value).success)).toEqual([false, false, false]);
  });
});
