import { stat } from 'node:fs/promises';
import type { Answer } from './answer.ts';
import { answerIn, archiveComplaint, archiveLimits, type Contents } from './archive.ts';
import { answerInFolder } from './folder.ts';
import type { HandedIn } from './handed-in.ts';

/** Reads what a submission has for each of the labs; by lab, undefined where it has nothing for one. */
export async function readAnswers(
  { path, form }: HandedIn,
  labs: readonly string[],
): Promise<ReadonlyMap<string, Answer | undefined>> {
  const only = labs.length === 1;
  if (form === 'folder')
    return new Map(await Promise.all(labs.map(async (lab) => [lab, await answerInFolder(path, lab, only)] as const)));
  const contents = await contentsOf(path, form);
  return new Map(labs.map((lab) => [lab, answerIn(contents, lab, only)]));
}

async function contentsOf(path: string, form: 'zip' | 'tar'): Promise<Contents> {
  const { size } = await stat(path);
  if (size > archiveLimits.bytes) return { entries: [], complaints: [tooBigAnArchive()] };
  if (form === 'zip') return (await import('./zip.ts')).readZip(path);
  return (await import('./tar.ts')).readTar(path);
}

function tooBigAnArchive() {
  const most = archiveLimits.bytes / 1024 / 1024;
  return archiveComplaint('limit', `This archive is bigger than ${most} MiB, so it was not opened.`);
}
