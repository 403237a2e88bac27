import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { printable } from '../../manifests/printable.ts';
import { archiveForm, bareName, type Form } from './handed-in.ts';

/** A submission before it is known whose it is. */
export interface Found {
  /** The folder's or archive's own name, with its ending. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly form: Form;
}

/**
 * The submissions in a folder (a folder or archive each), in a list (`.txt`: a path a line), or the one that the path
 * itself is: an archive, or a folder with `work/` in it.
 * @throws {UserError} where there is none.
 */
export async function findSubmissions(given: string): Promise<Found[]> {
  const target = path.resolve(given);
  const about = await stat(target).catch(() => undefined);
  if (!about)
    throw new UserError(`There is nothing at ${given}.`, { hint: 'Name a folder with a submission a student.' });
  if (about.isFile()) return archiveForm(target) ? [await foundAt(target)] : listed(target);
  if (await isDirectory(path.join(target, 'work'))) return [await foundAt(target)];
  const names = (await readdir(target)).filter((name) => !name.startsWith('.')).toSorted();
  const found = (await Promise.all(names.map((name) => candidate(path.join(target, name))))).flat();
  if (found.length > 0) return found;
  throw new UserError(`There is no submission in ${given}.`, {
    hint: 'It should have a folder, a .zip or a .tar.gz for each student, with work/LAB/ in it.',
  });
}

/** Other files, a README for example, are nobody's submission. */
async function candidate(target: string): Promise<Found[]> {
  const isSubmission = archiveForm(target) !== undefined || (await isDirectory(target));
  return isSubmission ? [await foundAt(target)] : [];
}

async function foundAt(target: string): Promise<Found> {
  const form = (await isDirectory(target)) ? 'folder' : (archiveForm(target) ?? 'folder');
  return { name: path.basename(target), path: target, form };
}

/** @throws {UserError} with file and line where a path of the list leads nowhere. */
async function listed(file: string): Promise<Found[]> {
  if (!file.endsWith('.txt'))
    throw new UserError(`${file} is no submission.`, {
      hint: 'Name a folder, a .zip, a .tar.gz, or a .txt with a path a line.',
    });
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line) => line.trim());
  const found = lines.map(async (line, index): Promise<Found[]> => {
    if (line === '' || line.startsWith('#')) return [];
    const target = path.resolve(path.dirname(file), line);
    if ((await candidate(target)).length === 0)
      throw new UserError(`${file}:${index + 1}: ${printable(line)} is no folder, .zip or .tar.gz.`);
    return [await foundAt(target)];
  });
  const all = (await Promise.all(found)).flat();
  if (all.length === 0) throw new UserError(`${file} lists no submission.`, { hint: 'Write a path a line.' });
  return all;
}

async function isDirectory(target: string): Promise<boolean> {
  return (await stat(target).catch(() => undefined))?.isDirectory() ?? false;
}

/** How a submission is called without a roster: its folder's or archive's name. */
export function studentOf({ name }: Found): string {
  return printable(bareName(name));
}
