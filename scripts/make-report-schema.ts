import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { reportSchema } from '../checker/report/report.ts';

/** The published JSON schema of what `lab:check --json` prints. Run it with `node scripts/make-report-schema.ts`. */
export const REPORT_SCHEMA_FILE = new URL('../checker/report/report.schema.json', import.meta.url);

/** The committed text, as {@link reportSchema} says it. */
export function reportSchemaText(): string {
  return `${JSON.stringify({ title: 'Gatehouse report, version 1', ...z.toJSONSchema(reportSchema) }, undefined, 2)}\n`;
}

if (import.meta.main) writeFileSync(REPORT_SCHEMA_FILE, reportSchemaText());
