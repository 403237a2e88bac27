import type { Complaint } from './manifest.ts';

/** How much of a submission is read: far more than any lab needs, far less than it takes to hurt a grader. */
export const limits = {
  fileBytes: 1024 * 1024,
  /** Of all files, and of all objects with their aliases written out. */
  totalBytes: 1024 * 1024,
  files: 200,
  /** Files and folders looked at to find the manifests. */
  folderEntries: 5_000,
  objects: 200,
  /** Objects and lists inside each other. */
  depth: 64,
  /** Names, values and punctuation marks: what the time to parse grows with. 200 objects have about 20,000. */
  pieces: 50_000,
  aliases: 200,
} as const;

/** A file that is too big on its own. */
export function tooBig(file: string): Complaint {
  return {
    kind: 'limit',
    file,
    message: `This file is bigger than 1 MiB, so it was not read.`,
    hint: 'A manifest has a few hundred lines; keep only what the lab asks for.',
  };
}

/** The file with which all files together became too big. */
export function tooBigTogether(file: string): Complaint {
  return {
    kind: 'limit',
    file,
    message: 'With this file the submission is bigger than 1 MiB, so neither it nor the files after it were read.',
    hint: 'Keep only the manifests that the lab asks for.',
  };
}

/** The first file that is one too many. */
export function tooManyFiles(file: string): Complaint {
  return {
    kind: 'limit',
    file,
    message: `There are more than ${limits.files} manifests; this file and those after it were not read.`,
    hint: 'Keep only the manifests that the lab asks for.',
  };
}
