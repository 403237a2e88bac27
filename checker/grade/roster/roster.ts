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
  const { lines, meta, errors } = parse(text.replace(/^\uFEFF/, ''));
  if (!meta.fields?.includes('student'))
    throw new UserError(`${file}:1: there is no column "student"`, {
      hint: 'The first line names the columns: student,name,submission,submitted,deadline',
    });
  const [broken] = errors;
  if (broken) throw new UserError(`${file}:${broken.line}: ${broken.message}`);
  const rows = lines.map(({ row, line }) => readRow(row, `${file}:${line}`));
  if (rows.length === 0) throw new UserError(`${file} names no student`);
  return rows;
}

type Row = Record<string, string>;

/** The rows that are not blank, each with the line that it begins in: a cell in quotes may have several. */
function parse(text: string) {
  const { data, meta, errors } = Papa.parse<Row>(text.trimEnd(), {
    header: true,
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const counted: { row: Row; line: number; isBlank: boolean }[] = [];
  let line = 2;
  for (const row of data) {
    counted.push({ row, line, isBlank: Object.values(row).join('').trim() === '' });
    line += heightOf(row);
  }
  const told = errors.flatMap(({ type, row, message }) => {
    const about = counted[row ?? 0];
    return type === 'Delimiter' || !about || about.isBlank ? [] : [{ line: about.line, message }];
  });
  return { lines: counted.filter(({ isBlank }) => !isBlank), meta, errors: told };
}

function heightOf(row: Row): number {
  return Object.values(row).join('').split('\n').length;
}

function readRow(row: Row, at: string): RosterRow {
  const said = Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
  const read = rowSchema.safeParse({ student: '', ...said });
  if (!read.success) throw new UserError(`${at}: ${read.error.issues[0]?.message}`);
  const { student, name, submission, submitted, deadline } = read.data;
  if (printable(student) !== student)
    throw new UserError(
      `${at}: ${printable(student)}: a student's id has no control characters, and at most 120 others`,
    );
  return {
    student,
    ...(name !== undefined && { name: printable(name) }),
    submission: submission ?? student,
    ...(submitted !== undefined && { submitted }),
    ...(deadline !== undefined && { deadline }),
  };
}
