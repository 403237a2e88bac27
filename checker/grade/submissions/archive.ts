import { seedIn } from '../../lab/seed.ts';
import { decodeText } from '../../manifests/decode.ts';
import { limits, tooBigTogether } from '../../manifests/limits.ts';
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
  readonly complaints: readonly Complaint[];
}

export const archiveLimits = {
  /** Of the archive as it was handed in. */
  bytes: 8 * 1024 * 1024,
  /** Of everything in it, written out. */
  writtenOutBytes: 64 * 1024 * 1024,
  entries: limits.folderEntries,
} as const;

/** Whether a grader has any use for it: what lies beside the manifests is passed over unread. */
export function isWanted(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base === '.seed' || (/\.(?:ya?ml|json)$/.test(base) && !/^[.#]|~$/.test(base));
}

/** A name that would leave the folder it is unpacked in, on whatever system. */
export function leadsOut(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
}

/** What the archive has for a lab; undefined where it has nothing. */
export function answerIn({ entries, complaints }: Contents, lab: string, only: boolean): Answer | undefined {
  const folder = labFolderAmong(
    entries.map(({ name }) => name),
    lab,
    only,
  );
  if (folder === undefined) return complaints.length > 0 ? { files: [], complaints } : undefined;
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

/** What is small as it is handed in, and far too big written out. */
export function bomb(): Complaint {
  const most = archiveLimits.writtenOutBytes / 1024 / 1024;
  return archiveComplaint('limit', `Written out, this archive would be bigger than ${most} MiB, so it was not read.`);
}

/** More files than any answer has. */
export function tooManyEntries(): Complaint {
  return archiveComplaint('limit', `This archive has more than ${archiveLimits.entries} entries, so it was not read.`);
}
