import type { Readable } from 'node:stream';
import { openPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import type { Complaint } from '../../manifests/manifest.ts';
import { printable } from '../../manifests/printable.ts';
import {
  archiveComplaint,
  archiveLimits,
  bomb,
  type Contents,
  type Entry,
  type EntryForm,
  entryName,
  isWanted,
  onlyComplaint,
  type RefusedEntry,
  refusalOf,
  tooManyEntries,
} from './archive.ts';

/** The file types in the upper half of a zip's external attributes, as Unix writes them; other systems write none. */
const FORMS: ReadonlyMap<number, EntryForm> = new Map([
  [0, 'file'],
  [0o100000, 'file'],
  [0o040000, 'folder'],
  [0o120000, 'link'],
]);
const FILE_TYPE = 0o170000;

/** Reads a zip's manifests into memory; nothing is unpacked onto a disk. Never throws for what the zip holds. */
export async function readZip(path: string): Promise<Contents> {
  const entries: Entry[] = [];
  const refused: RefusedEntry[] = [];
  const complaints: Complaint[] = [];
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path);
    if (zip.entryCount > archiveLimits.entries) return onlyComplaint(tooManyEntries());
    let writtenOut = 0;
    for await (const entry of zip.eachEntry()) {
      writtenOut += entry.uncompressedSize;
      if (writtenOut > archiveLimits.writtenOutBytes) return onlyComplaint(bomb());
      const read = await readEntry(zip, entry);
      if (read && 'complaint' in read) refused.push(read);
      else if (read) entries.push(read);
    }
  } catch (error) {
    complaints.push(broken(error));
  } finally {
    zip?.close();
  }
  return { entries, refused, complaints };
}

async function readEntry(zip: ZipFile, entry: ZipEntry): Promise<Entry | RefusedEntry | undefined> {
  const { fileName, uncompressedSize } = entry;
  const name = entryName(fileName);
  const form = FORMS.get((entry.externalFileAttributes >>> 16) & FILE_TYPE) ?? 'other';
  const complaint = refusalOf(name, form, uncompressedSize);
  if (complaint) return { name, complaint };
  if (fileName.endsWith('/') || !isWanted(name)) return undefined;
  if (entry.isEncrypted()) return { name, complaint: archiveComplaint('unreadable', 'This entry is encrypted.', name) };
  return { name, bytes: await bytesOf(await zip.openReadStreamPromise(entry)) };
}

/** yauzl ends a stream that gives more than its entry says, so that the size that was looked at holds. */
async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** yauzl refuses names that lead out of the folder they are unpacked in, with these words. */
function broken(error: unknown): Complaint {
  const words = error instanceof Error ? error.message : String(error);
  if (/^(?:invalid relative path|absolute path|invalid characters in fileName)/.test(words))
    return archiveComplaint('outside', `An entry's name leads out of the archive (${printable(words)}).`);
  return archiveComplaint('unreadable', `This zip cannot be read: ${printable(words)}.`);
}
