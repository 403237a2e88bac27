import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../manifests/manifest.ts';
import { readTexts } from '../facts/read-texts.ts';
import type { Notes } from './notes.ts';
import { parseNotes } from './parse-notes.ts';

/** A course of many books; more than that is the wrong folder. */
const MOST_FILES = 500;
const MOST_CHARACTERS = 8 * 1024 * 1024;

/**
 * The notes in a text file, a Markdown file, or a folder of them: all of it, or an error.
 * @throws {UserError} where there is nothing of that name, nothing written in it, something in it that is no text, or
 * more than a course has
 */
export async function readNotes(name: string): Promise<Notes> {
  const { files, complaints } = await readTexts([name]);
  const complaint = complaints.find(({ kind }) => kind !== 'empty') ?? (files.length === 0 ? complaints[0] : undefined);
  if (complaint) throw new UserError(`${complaint.file}: ${complaint.message}`, { hint: complaint.hint });
  refuseTooMuch(name, files);
  const notes = parseNotes(await relativeTo(name, files));
  if (notes.documents.length > 0) return notes;
  throw new UserError(`There is nothing written in ${name}.`, { hint: 'Look whether it was saved.' });
}

function refuseTooMuch(name: string, files: readonly SourceFile[]): void {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (files.length <= MOST_FILES && characters <= MOST_CHARACTERS) return;
  const much =
    files.length > MOST_FILES ? `${MOST_FILES} texts` : `${MOST_CHARACTERS / 1024 / 1024} million characters`;
  throw new UserError(`There are more than ${much} in ${name}.`, { hint: 'Name the folder of one course.' });
}

async function relativeTo(name: string, files: readonly SourceFile[]): Promise<SourceFile[]> {
  const folder = (await stat(name)).isDirectory() ? name : path.dirname(name);
  return files.map((file) => ({ ...file, name: path.relative(folder, file.name).split(path.sep).join('/') }));
}
