import { constants } from 'node:fs';
import { access, copyFile, cp, mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { labFolder, workFolder } from './find-lab.ts';

/** Copies the lab's `start/` to `work/`, file by file, and never over a file that is there. The names that were new. */
export async function ensureWork(id: string): Promise<string[]> {
  const from = path.join(labFolder(id), 'start');
  const to = workFolder(id);
  if (await hasFiles(to)) return [];
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).toSorted();
  for (const name of names) await copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_EXCL);
  return names;
}

/** Moves the reader's folder aside and puts `start/` in its place. The backup's path; undefined where there was nothing. */
export async function resetWork(id: string): Promise<string | undefined> {
  const work = workFolder(id);
  const backup = (await hasFiles(work)) ? `${work}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}` : undefined;
  if (backup) await rename(work, backup);
  await cp(path.join(labFolder(id), 'start'), work, { recursive: true, errorOnExist: true, force: false });
  return backup;
}

export async function hasFiles(folder: string): Promise<boolean> {
  try {
    await access(folder);
    return (await readdir(folder)).length > 0;
  } catch {
    return false;
  }
}
