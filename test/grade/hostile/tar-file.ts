/** An entry as its header says it is, whatever follows. */
export interface TarEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** `0` a file, `1` a hard link, `2` a link, `3` a device, `5` a folder, `6` a pipe, `x` more about the next entry. */
  readonly type?: string;
  readonly link?: string;
  /** What the header claims; else what is true. */
  readonly size?: number;
}

const BLOCK = 512;

/** The bytes of a tar, header by header (POSIX.1-1988 ustar), as no tool would write it. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocks), Buffer.alloc(2 * BLOCK)]);
}

function blocks({ name, content = '', type = '0', link = '', size }: TarEntry): Buffer[] {
  const body = Buffer.from(content);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${(size ?? body.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)];
}
