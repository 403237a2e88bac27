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
  const found = (await folderOf(root, [`work/${lab}`, lab])) ?? (only ? await wholeOf(root) : undefined);
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
    const folder = path.join(inside, name);
    if (await isBehindLink(folder, inside)) return linkedFolder(name);
    if ((await lstat(folder).catch(() => undefined))?.isDirectory()) return folder;
  }
  return undefined;
}

/** Whether it, or a folder between it and `inside`, is a link; one that leads nowhere or round in circles is one, too. */
async function isBehindLink(folder: string, inside: string): Promise<boolean> {
  if (folder === inside) return false;
  const about = await lstat(folder).catch(() => undefined);
  return about?.isSymbolicLink() || isBehindLink(path.dirname(folder), inside);
}

/** Of a submission to a single lab; a copy of the workshop, whose labs/ hold their solutions, is nobody's answer. */
async function wholeOf(root: string): Promise<string | undefined> {
  const whole = await realpath(root);
  const isWorkshop = await lstat(path.join(whole, 'labs')).then(
    () => true,
    () => false,
  );
  return isWorkshop ? undefined : whole;
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
