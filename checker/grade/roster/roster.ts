import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { printable } from '../../manifests/printable.ts';

const rowSchema = z.object({
  student: z.string().min(1, 'every row needs a student'),
  name: z.string().optional(),
  submission: z.string().optional(),
  submitted: z.iso.datetime({ offset: true, error: 'submitted must look like 2026-11-30T23:59:00Z' }).optional(),
  deadline: z.iso.datetime({ offset: true, error: 'deadline must look like 2026-11-30T23:59:00Z' }).optional(),
});

/** A line of the roster: a student, or one of their attempts. */
export interface RosterRow {
  readonly student: string;
  readonly name?: string;
  /** The folder's or archive's name, with or without its ending; the student's id unless said. */
  readonly submission: string;
  /** ISO 8601. */
  readonly submitted?: string;
  readonly deadline?: string;
}

/**
 * Reads a roster: CSV with a header, of which only `student` is a must; a student with several attempts has a row each.
 * @throws {UserError} with file and line.
 */
export async function readRoster(file: string): Promise<RosterRow[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`The roster ${file} cannot be read.`, { cause });
  });
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
    transform: (value) => value.trim(),
  });
  if (!meta.fields?.includes('student'))
    throw new UserError(`${file}:1: there is no column "student"`, {
      hint: 'The first line names the columns: student,name,submission,submitted,deadline',
    });
  const [broken] = errors.filter(({ type }) => type !== 'Delimiter');
  if (broken) throw new UserError(`${file}:${(broken.row ?? 0) + 2}: ${broken.message}`);
  const rows = data.map((row, index) => readRow(row, `${file}:${index + 2}`));
  if (rows.length === 0) throw new UserError(`${file} names no student`);
  return rows;
}

function readRow(row: Record<string, string>, at: string): RosterRow {
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  const read = rowSchema.safeParse({ student: '', ...said });
  if (!read.success) throw new UserError(`${at}: ${read.error.issues[0]?.message}`);
  const { student, name, submission, submitted, deadline } = read.data;
  return {
    student: printable(student),
    ...(name !== undefined && { name: printable(name) }),
    submission: submission ?? student,
    ...(submitted !== undefined && { submitted }),
    ...(deadline !== undefined && { deadline }),
  };
}
