import { realpath, stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { limits, tooBigTogether, tooManyFiles } from './limits.ts';
import type { Complaint, SourceFile, Submission } from './manifest.ts';
import { parseManifests } from './parse.ts';
import { readFile } from './read-file.ts';
import { type FoundFile, walkFolder } from './walk-folder.ts';

/**
 * Everything a student's folder says. Reads `*.yaml`, `*.yml` and `*.json` below it and nothing outside of it; what
 * cannot be read becomes a complaint.
 * @throws {UserError} when there is no such folder.
 */
export async function readSubmission(folder: string): Promise<Submission> {
  const { files, complaints } = await walkFolder(await existingFolder(folder));
  const sources = await readFiles(files, complaints);
  return parseManifests(sources, complaints);
}

async function existingFolder(folder: string): Promise<string> {
  try {
    if ((await stat(folder)).isDirectory()) return await realpath(folder);
  } catch (cause) {
    throw new UserError(`There is no folder ${folder}.`, { hint: 'Check the spelling, and where you are: pwd', cause });
  }
  throw new UserError(`${folder} is a file; a submission is a folder.`, {
    hint: 'Name the folder that holds your manifests.',
  });
}

/** The texts of files that were found; what cannot be read joins the complaints. */
export async function readFiles(files: readonly FoundFile[], complaints: Complaint[]): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    if (index === limits.files) {
      complaints.push(tooManyFiles(file.name));
      break;
    }
    const read = await readFile(file);
    if ('complaint' in read) {
      complaints.push(read.complaint);
      continue;
    }
    bytes += read.bytes;
    if (bytes > limits.totalBytes) {
      complaints.push(tooBigTogether(file.name));
      break;
    }
    sources.push({ name: file.name, text: read.text });
  }
  return sources;
}
