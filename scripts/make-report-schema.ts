import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { gradesSchema } from '../checker/grade/grades.ts';
import { settingsSchema } from '../checker/grade/settings/settings.ts';
import { reportSchema } from '../checker/report/report.ts';

/** A JSON schema that is committed for programs that read what the checker writes, and editors of what it reads. */
export interface PublishedSchema {
  readonly file: URL;
  /** As the code has it. */
  readonly text: string;
}

/** Of what `lab:check --json` prints. Write all with `node scripts/make-report-schema.ts`. */
export const REPORT_SCHEMA = published('report/report', 'Gatehouse report, version 1', reportSchema);

/** Of `grades.json`, which `grade` writes. */
export const GRADES_SCHEMA = published('grade/grades', 'Gatehouse grades, version 1', gradesSchema);

/** Of the `grading.yaml` that an instructor writes: what has a default may be left out. */
export const SETTINGS_SCHEMA = published(
  'grade/settings/grading',
  'Gatehouse grading, version 1',
  settingsSchema,
  'input',
);

function published(name: string, title: string, schema: z.ZodType, io: 'input' | 'output' = 'output'): PublishedSchema {
  return {
    file: new URL(`../checker/${name}.schema.json`, import.meta.url),
    text: `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io }) }, undefined, 2)}\n`,
  };
}

if (import.meta.main)
  for (const { file, text } of [REPORT_SCHEMA, GRADES_SCHEMA, SETTINGS_SCHEMA]) writeFileSync(file, text);
