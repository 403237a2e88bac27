import { constants, type FileHandle, open } from 'node:fs/promises';
import { decodeText } from './decode.ts';
import { limits, tooBig } from './limits.ts';
import type { Complaint } from './manifest.ts';
import { unreadable } from './unreadable.ts';
import type { FoundFile } from './walk-folder.ts';

export type ReadFile = { readonly text: string; readonly bytes: number } | { readonly complaint: Complaint };

/** A pipe must not be waited for, nor a link followed, where a file was seen a moment ago. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** How big a file may be, and what is said of a bigger one. */
export interface FileLimit {
  readonly bytes: number;
  readonly complaint: (file: string) => Complaint;
}

/** One file's text. Never reads more than the limit of a file, whatever the file says of its size. */
export async function readFile({ name, path }: FoundFile, limit: FileLimit = MANIFEST): Promise<ReadFile> {
  try {
    const bytes = await readLimited(path, limit.bytes);
    if (bytes.length > limit.bytes) return { complaint: limit.complaint(name) };
    const decoded = decodeText(bytes);
    if ('text' in decoded) return { text: decoded.text, bytes: bytes.length };
    return { complaint: { kind: 'encoding', file: name, message: decoded.problem, hint: decoded.hint } };
  } catch (error) {
    return { complaint: unreadable(name, 'file', error) };
  }
}

const MANIFEST: FileLimit = { bytes: limits.fileBytes, complaint: tooBig };

/** At most one byte more than the limit. */
async function readLimited(path: string, limit: number): Promise<Uint8Array> {
  const handle = await open(path, FLAGS);
  try {
    return await fill(new Uint8Array(limit + 1), handle);
  } finally {
    await handle.close();
  }
}

async function fill(buffer: Uint8Array, handle: FileHandle): Promise<Uint8Array> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
