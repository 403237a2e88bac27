import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
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
  leadsOut,
  tooManyEntries,
} from './archive.ts';

/** Reads a tar's manifests, gzipped or not, into memory; nothing is unpacked onto a disk. Never throws for what it holds. */
export async function readTar(path: string): Promise<Contents> {
  const taking = new Taking();
  try {
    for await (const chunk of await plainBytes(path)) if (!taking.take(chunk as Buffer)) break;
    taking.end();
  } catch (error) {
    const words = printable((error as Error).message);
    taking.complaints.push(archiveComplaint('unreadable', `This tar cannot be read: ${words}.`));
  }
  return taking;
}

/** What is inside of the gzip, where there is one. */
async function plainBytes(path: string): Promise<AsyncIterable<unknown>> {
  const bytes = createReadStream(path);
  if (!(await startsAsGzip(path))) return bytes;
  const plain = createGunzip();
  // A file that cannot be read ends what is made of it with the same error.
  bytes.on('error', (error) => plain.destroy(error)).pipe(plain);
  return plain;
}

async function startsAsGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return isGzip(buffer);
  } finally {
    await handle.close();
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A tar as it comes in, entry by entry. */
class Taking implements Contents {
  entries: Entry[] = [];
  complaints: Complaint[] = [];
  #seen = 0;
  #bytes = 0;
  readonly #parser = new Parser({
    onReadEntry: (entry) => this.#onEntry(entry),
    onwarn: (code) => this.#onWarning(code),
  });

  /** Whether more is wanted. */
  take(chunk: Buffer): boolean {
    // node-tar would unzip what is zipped a second time, uncounted.
    if (this.#bytes === 0 && isGzip(chunk)) return this.#giveUp(archiveComplaint('unreadable', 'This is no tar.'));
    this.#bytes += chunk.length;
    if (this.#bytes > archiveLimits.writtenOutBytes) return this.#giveUp(bomb());
    this.#parser.write(chunk);
    if (this.#seen > archiveLimits.entries) return this.#giveUp(tooManyEntries());
    return true;
  }

  end(): void {
    this.#parser.end();
    if (this.#seen + this.complaints.length === 0)
      this.complaints.push(archiveComplaint('unreadable', 'This is no tar, or there is nothing in it.'));
  }

  #giveUp(complaint: Complaint): false {
    this.entries = [];
    this.complaints = [complaint];
    return false;
  }

  #onEntry(entry: ReadEntry): void {
    this.#seen++;
    const refused = refusalOf(entry);
    if (refused) this.complaints.push(refused);
    if (refused || !isFile(entry) || !isWanted(entry.path)) {
      entry.resume();
      return;
    }
    // Its bytes come before `write` returns: an entry is never waited for.
    const chunks: Buffer[] = [];
    entry.on('data', (chunk) => void chunks.push(chunk));
    entry.on('end', () => void this.entries.push({ name: entry.path, bytes: Buffer.concat(chunks) }));
  }

  #onWarning(code: string): void {
    // The others are about unpacking, which is not done.
    if (code !== 'TAR_BAD_ARCHIVE' && code !== 'TAR_ENTRY_INVALID') return;
    const complaint = archiveComplaint('unreadable', 'This tar is cut off or damaged.');
    if (this.complaints.every(({ message }) => message !== complaint.message)) this.complaints.push(complaint);
  }
}

function isFile({ type }: ReadEntry): boolean {
  return type === 'File' || type === 'OldFile' || type === 'ContiguousFile';
}

function refusalOf(entry: ReadEntry): Complaint | undefined {
  const { path, type, size } = entry;
  if (leadsOut(path)) return archiveComplaint('outside', "This entry's name leads out of the archive.", path);
  if (type === 'SymbolicLink' || type === 'Link')
    return archiveComplaint('outside', 'This entry is a link; links are not followed.', path);
  if (!isFile(entry) && type !== 'Directory' && type !== 'GNUDumpDir')
    return archiveComplaint('unreadable', 'This entry is a pipe or a device, not a file.', path);
  return isWanted(path) && size > limits.fileBytes ? tooBig(printable(path, 400)) : undefined;
}
