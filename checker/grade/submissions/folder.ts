import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { seedIn } from '../../lab/seed.ts';
import type { Complaint } from '../../manifests/manifest.ts';
import { readFiles } from '../../manifests/read-folder.ts';
import { walkFolder } from '../../manifests/walk-folder.ts';
import type { Answer } from './answer.ts';

/**
 * What a folder has for a lab: in `work/LAB`, in `LAB`, or, for a submission to a single lab, in itself. Undefined where
 * it has nothing.
 */
export async function answerInFolder(root: string, lab: string, only: boolean): Promise<Answer | undefined> {
  const found = (await folderOf(root, [`work/${lab}`, lab])) ?? (only ? await realpath(root) : undefined);
  if (found === undefined) return undefined;
  if (typeof found === 'object') return { files: [], complaints: [found] };
  const walked = await walkFolder(found);
  const files = await readFiles(walked.files, walked.complaints);
  const seed = await seedOf(found);
  return { files, complaints: walked.complaints, ...(seed !== undefined && { seed }) };
}

/** A folder that is a link could be somebody else's answer, or anything on this machine. */
async function folderOf(root: string, names: readonly string[]): Promise<string | Complaint | undefined> {
  const inside = await realpath(root);
  for (const name of names) {
    const folder = await realpath(path.join(inside, name)).catch(() => undefined);
    if (folder === undefined) continue;
    if (folder !== path.join(inside, name)) return linkedFolder(name);
    if ((await lstat(folder)).isDirectory()) return folder;
  }
  return undefined;
}

function linkedFolder(name: string): Complaint {
  const message = 'This folder is a link, so it was not followed.';
  return { kind: 'outside', file: name, message, hint: 'Put the folder itself in its place.' };
}

/** Only of a small file that is no link. */
async function seedOf(folder: string): Promise<string | undefined> {
  const file = path.join(folder, '.seed');
  const about = await lstat(file).catch(() => undefined);
  return about?.isFile() && about.size < 100 ? seedIn(await readFile(file, 'utf8')) : undefined;
}
