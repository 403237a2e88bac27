import type { Dirent } from 'node:fs';
import { glob, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { limits } from '../../manifests/limits.ts';
import type { Complaint, SourceFile } from '../../manifests/manifest.ts';
import { type FileLimit, readFile } from '../../manifests/read-file.ts';
import { unreadable } from '../../manifests/unreadable.ts';

/** What was read, and what of it could not be. */
export interface Texts {
  readonly files: readonly SourceFile[];
  readonly complaints: readonly Complaint[];
}

const ENDINGS = 'md,mdx,markdown,txt';

/** A long book of notes; a bigger file is something else. */
const TEXT_FILE: FileLimit = {
  bytes: 2 * 1024 * 1024,
  complaint: (file) => ({
    kind: 'limit',
    file,
    message: 'This file is bigger than 2 MiB, so it was not read.',
    hint: 'Split it into chapters, or name only the files that hold notes and lessons.',
  }),
};

/**
 * The texts of files, and of all Markdown, MDX and plain text files below folders, each once; links to folders are not
 * followed.
 * @throws {UserError} where there is no such file or folder, nothing to read in a folder, or far too much to look at.
 */
export async function readTexts(names: readonly string[]): Promise<Texts> {
  const found = new Set((await Promise.all(names.map(filesOf))).flat());
  const files: SourceFile[] = [];
  const complaints: Complaint[] = [];
  for (const name of found) {
    const read = await readText(name);
    if ('complaint' in read) complaints.push(read.complaint);
    else files.push({ name, text: read.text });
  }
  return { files, complaints };
}

async function filesOf(name: string): Promise<string[]> {
  if (!(await isFolder(name))) return [path.normalize(name)];
  const files: string[] = [];
  let seen = 0;
  const exclude = (entry: Dirent): boolean => ++seen > limits.folderEntries || isPassedOver(entry);
  const entries = glob(`**/*.{${ENDINGS}}`, { cwd: name, withFileTypes: true, exclude });
  for await (const entry of entries)
    if (!entry.isDirectory()) files.push(path.join(name, path.relative(name, path.join(entry.parentPath, entry.name))));
  if (seen > limits.folderEntries) throw tooManyEntries(name);
  if (files.length > 0) return files.toSorted();
  throw new UserError(`There is no text in ${name}.`, { hint: `Looked for are files that end in ${ENDINGS}.` });
}

function tooManyEntries(name: string): UserError {
  return new UserError(`There are more than ${limits.folderEntries} files and folders in ${name}.`, {
    hint: 'Name the folder that holds the notes or lessons.',
  });
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch (cause) {
    if (isMissing(cause))
      throw new UserError(`There is no file or folder ${name}.`, {
        hint: 'Check the spelling, and where you are: pwd',
        cause,
      });
    return false;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** What nobody wrote as a text of this course; names that start with a dot are passed over anyhow. */
function isPassedOver({ name }: Dirent): boolean {
  return name === 'node_modules' || name === 'dist';
}

async function readText(name: string): Promise<{ readonly text: string } | { readonly complaint: Complaint }> {
  try {
    const read = await readFile({ name, path: await realpath(name) }, TEXT_FILE);
    if ('complaint' in read || read.text.trim() !== '') return read;
    const message = 'This file is empty, so there was nothing to check.';
    return { complaint: { kind: 'empty', file: name, message, hint: 'Look whether it was saved.' } };
  } catch (error) {
    return { complaint: unreadable(name, 'link', error) };
  }
}
