/**
 * In the place of the package `buffer` (27 kB) in a page: what webernetes' etcd asks of Node's Buffer, and no more. It
 * keeps keys and values as bytes of UTF-8, copies them, compares them, and reads them as text or as latin1.
 */
class Bytes extends Uint8Array {
  override toString(encoding: 'utf8' | 'latin1' = 'utf8'): string {
    if (encoding === 'utf8') return UTF_8.decode(this);
    return Array.from(this, (byte) => String.fromCharCode(byte)).join('');
  }

  /** -1, 0 or 1, as bytes go; a beginning comes before what it begins. */
  compare(other: Uint8Array): number {
    const length = Math.min(this.length, other.length);
    for (let at = 0; at < length; at++) {
      const step = (this[at] ?? 0) - (other[at] ?? 0);
      if (step !== 0) return Math.sign(step);
    }
    return Math.sign(this.length - other.length);
  }
}

/** A Buffer keeps a byte order mark. */
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();

export const Buffer = {
  alloc: (size: number): Bytes => new Bytes(size),
  /** Text as UTF-8, or a copy of bytes. */
  from: (value: string | Uint8Array): Bytes => new Bytes(typeof value === 'string' ? ENCODER.encode(value) : value),
  isBuffer: (value: unknown): value is Bytes => value instanceof Bytes,
};
