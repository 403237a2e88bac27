import { stat } from 'node:fs/promises';
import { unreadable } from '../../manifests/unreadable.ts';
import type { Answer } from './answer.ts';
import { answerIn, archiveComplaint, archiveLimits, type Contents, onlyComplaint } from './archive.ts';
import { answerInFolder } from './folder.ts';
import type { HandedIn } from './handed-in.ts';

/**
 * Reads what a submission has for each of the labs; by lab, undefined where it has nothing for one. Never throws: a
 * submission that cannot be opened is one student's, and the others' are graded all the same.
 */
export async function readAnswers(
  { path, form }: HandedIn,
  labs: readonly string[],
): Promise<ReadonlyMap<string, Answer | undefined>> {
  const only = labs.length === 1;
  try {
    if (form === 'folder')
      return new Map(await Promise.all(labs.map(async (lab) => [lab, await answerInFolder(path, lab, only)] as const)));
    const contents = await contentsOf(path, form);
    return new Map(labs.map((lab) => [lab, answerIn(contents, lab, only)]));
  } catch (error) {
    const what = form === 'folder' ? 'folder' : 'file';
    return new Map(labs.map((lab) => [lab, { files: [], complaints: [unreadable('.', what, error)] }]));
  }
}

async function contentsOf(path: string, form: 'zip' | 'tar'): Promise<Contents> {
  const about = await stat(path);
  if (!about.isFile()) return onlyComplaint(archiveComplaint('unreadable', 'This is a pipe or a device, not a file.'));
  if (about.size > archiveLimits.bytes) return onlyComplaint(tooBigAnArchive());
  if (form === 'zip') return (await import('./zip.ts')).readZip(path);
  return (await import('./tar.ts')).readTar(path);
}

function tooBigAnArchive() {
  const most = archiveLimits.bytes / 1024 / 1024;
  return archiveComplaint('limit', `This archive is bigger than ${most} MiB, so it was not opened.`);
}
