import { type KeptWork, readWork } from './kept-work.ts';
import { LINK_MARK } from './link-mark.ts';

/** Browsers and mail programs cut longer addresses. */
const LONGEST = 8_000;
/** Of the text that comes out of a link. */
const LARGEST = 1024 * 1024;

/** This page's address with a state of the lab in it; undefined where it would be too long for an address. */
export async function linkTo(lab: string, work: KeptWork): Promise<string | undefined> {
  const packed = await pipe(
    new TextEncoder().encode(JSON.stringify({ lab, ...work })),
    new CompressionStream('deflate-raw'),
  );
  const url = location.href.replace(/#.*/, '') + LINK_MARK + base64url(packed);
  return url.length > LONGEST ? undefined : url;
}

/** What a link brings for this lab: `broken` where it cannot be read, undefined where it brings nothing. */
export async function workInLink(lab: string, hash = location.hash): Promise<KeptWork | 'broken' | undefined> {
  if (!hash.startsWith(LINK_MARK)) return undefined;
  try {
    const bytes = Uint8Array.from(
      atob(hash.slice(LINK_MARK.length).replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0),
    );
    const value: unknown = JSON.parse(
      new TextDecoder().decode(await pipe(bytes, new DecompressionStream('deflate-raw'))),
    );
    const work = readWork(value);
    if (!work) return 'broken';
    return (value as { lab?: unknown }).lab === lab ? work : undefined;
  } catch {
    return 'broken';
  }
}

/** @throws where the result is larger than any lab's work: a few characters can stand for a lot. */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > LARGEST) throw new Error('too large');
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
