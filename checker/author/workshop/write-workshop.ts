import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../manifests/manifest.ts';
import { bringIn, type Record, recordOf, type Step } from './bring-in.ts';

/** What was made of notes, beside the workshop's clusters and hints. */
const RECORD = '.gatehouse/from-notes.json';

/**
 * Writes a workshop: a new one whole or not at all, into one that is there only what its author has not touched.
 * @throws {UserError} where the folder has something else in it.
 */
export async function writeWorkshop(folder: string, files: readonly SourceFile[]): Promise<Step[]> {
  const record = await readRecord(folder);
  if (record) return update(folder, files, record);
  if (!(await isFree(folder)))
    throw new UserError(`${folder} is not empty, and no workshop made from notes`, {
      hint: 'Name a folder that is not there yet.',
    });
  await writeWhole(folder, files);
  return bringIn(files, {}, new Map());
}

async function readRecord(folder: string): Promise<Record | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, RECORD), 'utf8')) as Record;
  } catch {
    return undefined;
  }
}

async function isFree(folder: string): Promise<boolean> {
  const about = await stat(folder).catch(() => undefined);
  return !about || (about.isDirectory() && (await readdir(folder)).length === 0);
}

/** Beside its place first: whoever interrupts it finds nothing half written. */
async function writeWhole(folder: string, files: readonly SourceFile[]): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}.part-`);
  const whole = path.join(beside, 'workshop');
  try {
    await writeAll(whole, [...files, recordFile(files)]);
    await rm(folder, { recursive: true, force: true });
    await rename(whole, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function update(folder: string, files: readonly SourceFile[], record: Record): Promise<Step[]> {
  const names = [...new Set([...files.map(({ name }) => name), ...Object.keys(record)])];
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8').catch(() => undefined)] as const),
  );
  const there = new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
  const steps = bringIn(files, record, there);
  const written = steps.filter(({ what }) => what === 'made' || what === 'updated');
  await writeAll(folder, [...written.map(({ name, now = '' }) => ({ name, text: now })), recordFile(files)]);
  for (const { name, what } of steps) if (what === 'removed') await rm(path.join(folder, name));
  return steps;
}

function recordFile(files: readonly SourceFile[]): SourceFile {
  return { name: RECORD, text: `${JSON.stringify(recordOf(files), undefined, 1)}\n` };
}

async function writeAll(folder: string, files: readonly SourceFile[]): Promise<void> {
  const folders = new Set(files.map(({ name }) => path.dirname(path.join(folder, name))));
  for (const one of folders) await mkdir(one, { recursive: true });
  await Promise.all(files.map(({ name, text }) => writeFile(path.join(folder, name), text)));
}
