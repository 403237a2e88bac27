import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
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
  type RefusedEntry,
  refusalOf,
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
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** Bytes of a tar come in blocks; one of zeros alone means nothing. */
const BLOCK = 512;

/** A tar as it comes in, entry by entry. */
class Taking implements Contents {
  entries: Entry[] = [];
  refused: RefusedEntry[] = [];
  complaints: Complaint[] = [];
  #seen = 0;
  #bytes = 0;
  readonly #parser = new Parser({
    onReadEntry: (entry) => this.#onEntry(entry),
    onwarn: (code) => this.#onWarning(code),
  });

  constructor() {
    // node-tar would unzip what is zipped a second time, uncounted, if it were the first thing it sees.
    this.#parser.write(Buffer.alloc(BLOCK));
  }

  /** Whether more is wanted. */
  take(chunk: Buffer): boolean {
    this.#bytes += chunk.length;
    if (this.#bytes > archiveLimits.writtenOutBytes) return this.#giveUp(bomb());
    this.#parser.write(chunk);
    if (this.#seen > archiveLimits.entries) return this.#giveUp(tooManyEntries());
    return true;
  }

  end(): void {
    this.#parser.end();
    if (this.#seen === 0 && this.complaints.every(({ kind }) => kind === 'unreadable'))
      this.#giveUp(archiveComplaint('unreadable', 'This is no tar, or there is nothing in it.'));
  }

  #giveUp(complaint: Complaint): false {
    this.entries = [];
    this.refused = [];
    this.complaints = [complaint];
    return false;
  }

  #onEntry(entry: ReadEntry): void {
    this.#seen++;
    const name = entryName(entry.path);
    const form = formOf(entry);
    const complaint = refusalOf(name, form, entry.size);
    if (complaint) this.refused.push({ name, complaint });
    if (complaint || form !== 'file' || !isWanted(name)) {
      entry.resume();
      return;
    }
    // Its bytes come before `write` returns: an entry is never waited for.
    const chunks: Buffer[] = [];
    entry.on('data', (chunk) => void chunks.push(chunk));
    entry.on('end', () => void this.entries.push({ name, bytes: Buffer.concat(chunks) }));
  }

  #onWarning(code: string): void {
    // The others are about unpacking, which is not done.
    if (code !== 'TAR_BAD_ARCHIVE' && code !== 'TAR_ENTRY_INVALID') return;
    const complaint = archiveComplaint('unreadable', 'This tar is cut off or damaged.');
    if (this.complaints.every(({ message }) => message !== complaint.message)) this.complaints.push(complaint);
  }
}

function formOf({ type }: ReadEntry): EntryForm {
  if (type === 'File' || type === 'OldFile' || type === 'ContiguousFile') return 'file';
  if (type === 'SymbolicLink' || type === 'Link') return 'link';
  return type === 'Directory' || type === 'GNUDumpDir' ? 'folder' : 'other';
}
