import { seedIn } from '../../lab/seed.ts';
import { decodeText } from '../../manifests/decode.ts';
import { limits, tooBig, tooBigTogether } from '../../manifests/limits.ts';
import type { Complaint, SourceFile } from '../../manifests/manifest.ts';
import { printable } from '../../manifests/printable.ts';
import type { Answer } from './answer.ts';
import { labFolderAmong } from './lab-folder.ts';

/** An entry of an archive: its name as it is written there, and what it holds. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The manifests and seeds of an archive, and what it has that may not be read. */
export interface Contents {
  readonly entries: readonly Entry[];
  /** About the archive as a whole. */
  readonly complaints: readonly Complaint[];
  /** Entries that were passed over: a link in somebody's node_modules is no concern of a lab. */
  readonly refused: readonly RefusedEntry[];
}

export interface RefusedEntry {
  /** As it is written in the archive, without a slash at its end. */
  readonly name: string;
  readonly complaint: Complaint;
}

export const archiveLimits = {
  /** Of the archive as it was handed in. */
  bytes: 8 * 1024 * 1024,
  /** Of everything in it, written out. */
  writtenOutBytes: 64 * 1024 * 1024,
  entries: limits.folderEntries,
} as const;

/** An entry's name without the `./` that tar writes in front, and without the slash of a folder. */
export function entryName(written: string): string {
  return written.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
}

/** Whether a grader has any use for it: what lies beside the manifests is passed over unread, as in a folder. */
export function isWanted(name: string): boolean {
  const parts = name.split('/');
  const base = parts.pop() ?? '';
  if (parts.some((part) => /^[.#]|~$/.test(part))) return false;
  return base === '.seed' || (/\.(?:ya?ml|json)$/.test(base) && !/^[.#]|~$/.test(base));
}

/** A name that would leave the folder it is unpacked in, on whatever system. */
function leadsOut(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
}

/** What the archive has for a lab; undefined where it has nothing. */
export function answerIn(contents: Contents, lab: string, only: boolean): Answer | undefined {
  const { entries, refused } = contents;
  // A refused entry may be the lab's only file, or the lab's folder itself.
  const names = [...entries.map(({ name }) => name), ...refused.map(({ name }) => `${name}/`)];
  const folder = labFolderAmong(names, lab, only);
  const concerned = refused.filter(({ name }) => leadsOut(name) || concerns(name, folder));
  const complaints = [...contents.complaints, ...concerned.map(({ complaint }) => complaint)];
  if (folder !== undefined) return answerFrom(contents, folder, complaints);
  return complaints.length > 0 ? { files: [], complaints } : undefined;
}

/** Whether it lies in a lab's folder, or in its way. */
function concerns(name: string, folder: string | undefined): boolean {
  return folder !== undefined && (isWithin(name, folder) || isWithin(folder, name));
}

function isWithin(name: string, folder: string): boolean {
  return folder === '' || name === folder || name.startsWith(`${folder}/`);
}

function answerFrom({ entries }: Contents, folder: string, complaints: readonly Complaint[]): Answer {
  const prefix = folder === '' ? '' : `${folder}/`;
  const own = entries.filter(({ name }) => name.startsWith(prefix));
  const seed = own.find(({ name }) => name === `${prefix}.seed`);
  const drawn = seed && seedIn(new TextDecoder().decode(seed.bytes.subarray(0, 100)));
  const texts = textsOf(own, prefix);
  return {
    files: texts.files,
    complaints: [...complaints, ...texts.complaints],
    ...(drawn !== undefined && { seed: drawn }),
  };
}

function textsOf(entries: readonly Entry[], prefix: string): { files: SourceFile[]; complaints: Complaint[] } {
  const files: SourceFile[] = [];
  const complaints: Complaint[] = [];
  let total = 0;
  for (const { name, bytes } of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (name.endsWith('.seed')) continue;
    const file = printable(name.slice(prefix.length), 400);
    total += bytes.length;
    if (total > limits.totalBytes) {
      complaints.push(tooBigTogether(file));
      break;
    }
    const decoded = decodeText(bytes);
    if ('text' in decoded) files.push({ name: file, text: decoded.text });
    else complaints.push({ kind: 'encoding', file, message: decoded.problem, hint: decoded.hint });
  }
  return { files, complaints };
}

/** Something about an archive as a whole that keeps it from being read, or from being read further. */
export function archiveComplaint(kind: Complaint['kind'], message: string, file = '.'): Complaint {
  const hint = 'Hand in a zip or tar.gz of your work/ folder and of nothing else.';
  return { kind, file: printable(file, 400), message, hint };
}

/** What an entry is, as far as that keeps it from being read. */
export type EntryForm = 'file' | 'folder' | 'link' | 'other';

/** What keeps an entry from being read; undefined for what may be read, or passed over. */
export function refusalOf(name: string, form: EntryForm, bytes: number): Complaint | undefined {
  if (leadsOut(name)) return archiveComplaint('outside', "This entry's name leads out of the archive.", name);
  if (form === 'link') return archiveComplaint('outside', 'This entry is a link; links are not followed.', name);
  if (form === 'other') return archiveComplaint('unreadable', 'This entry is a pipe or a device, not a file.', name);
  return isWanted(name) && bytes > limits.fileBytes ? tooBig(printable(name, 400)) : undefined;
}

/** An archive of which nothing is taken. */
export function onlyComplaint(complaint: Complaint): Contents {
  return { entries: [], refused: [], complaints: [complaint] };
}

/** What is small as it is handed in, and far too big written out. */
export function bomb(): Complaint {
  const most = archiveLimits.writtenOutBytes / 1024 / 1024;
  return archiveComplaint('limit', `Written out, this archive would be bigger than ${most} MiB, so it was not read.`);
}

/** More files than any answer has. */
export function tooManyEntries(): Complaint {
  return archiveComplaint('limit', `This archive has more than ${archiveLimits.entries} entries, so it was not read.`);
}
