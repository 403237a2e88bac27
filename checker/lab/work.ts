import { access, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { startFiles } from './answers.ts';
import { loadDefinition, loadLab, workFolder } from './find-lab.ts';
import { type Lab, labNumber } from './lab.ts';
import { readerSeed, writeSeed } from './seed.ts';

/** The reader's lab, and the names of the files that were made for it. */
export interface Made {
  /** With what was drawn for this reader. */
  readonly lab: Lab;
  readonly files: readonly string[];
}

/**
 * Fills the lab's `start/` into `work/`, drawing what is drawn (by `seed` where an instructor gave one), and never over a
 * file that is there.
 * @throws {UserError} where the files that are there were drawn otherwise.
 */
export async function ensureWork(lab: Lab, seed?: string): Promise<Made> {
  const work = workFolder(lab.id);
  if (!(await hasFiles(work))) return startOver(lab.id, seed);
  if (seed !== undefined && (await readerSeed(work)) !== seed)
    throw new UserError(`${work} was begun with another seed, or with none`, {
      hint: `npm run lab:reset ${labNumber(lab)} -- --seed ${seed} begins again; your files are kept beside the new ones`,
    });
  return { lab, files: [] };
}

/** Moves the reader's folder aside and starts over, with a fresh seed. The backup's path; undefined where there was nothing. */
export async function resetWork(id: string, seed?: string): Promise<string | undefined> {
  const work = workFolder(id);
  const backup = (await hasFiles(work)) ? `${work}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}` : undefined;
  if (backup) await rename(work, backup);
  await startOver(id, seed);
  return backup;
}

async function startOver(id: string, given?: string): Promise<Made> {
  const work = workFolder(id);
  await mkdir(work, { recursive: true });
  const isDrawn = 'bind' in (await loadDefinition(id));
  const lab = await loadLab(id, isDrawn ? await writeSeed(work, given) : undefined);
  const files = await startFiles(lab);
  for (const { name, text } of files) await writeFile(path.join(work, name), text, { flag: 'wx' });
  return { lab, files: files.map(({ name }) => name) };
}

export async function hasFiles(folder: string): Promise<boolean> {
  try {
    await access(folder);
    return (await readdir(folder)).length > 0;
  } catch {
    return false;
  }
}
