import type { Readable } from 'node:stream';
import { openPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { limits, tooBig } from '../../manifests/limits.ts';
import type { Complaint } from '../../manifests/manifest.ts';
import { printable } from '../../manifests/printable.ts';
import {
  archiveComplaint,
  archiveLimits,
  bomb,
  type Contents,
  type Entry,
  isWanted,
  tooManyEntries,
} from './archive.ts';

/** The file type of a symbolic link in the upper half of a zip's external attributes, as Unix writes them. */
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** Reads a zip's manifests into memory; nothing is unpacked onto a disk. Never throws for what the zip holds. */
export async function readZip(path: string): Promise<Contents> {
  const entries: Entry[] = [];
  const complaints: Complaint[] = [];
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path);
    if (zip.entryCount > archiveLimits.entries) return { entries, complaints: [tooManyEntries()] };
    let writtenOut = 0;
    for await (const entry of zip.eachEntry()) {
      writtenOut += entry.uncompressedSize;
      if (writtenOut > archiveLimits.writtenOutBytes) return { entries: [], complaints: [bomb()] };
      const read = await readEntry(zip, entry);
      if (read && 'kind' in read) complaints.push(read);
      else if (read) entries.push(read);
    }
  } catch (error) {
    complaints.push(broken(error));
  } finally {
    zip?.close();
  }
  return { entries, complaints };
}

async function readEntry(zip: ZipFile, entry: ZipEntry): Promise<Entry | Complaint | undefined> {
  const name = entry.fileName;
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK)
    return archiveComplaint('outside', 'This entry is a link; links are not followed.', name);
  if (name.endsWith('/') || !isWanted(name)) return undefined;
  if (entry.isEncrypted()) return archiveComplaint('unreadable', 'This entry is encrypted.', name);
  if (entry.uncompressedSize > limits.fileBytes) return tooBig(printable(name, 400));
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
