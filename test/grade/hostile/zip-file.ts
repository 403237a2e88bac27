import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as its headers say it is, whatever it holds. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Unix's mode, with the type of the file; 0 where another system wrote it. */
  readonly mode?: number;
  /** What the headers claim; else what is true. */
  readonly size?: number;
  readonly encrypted?: boolean;
  /** Lists an entry that is there already once more, under this name. */
  readonly at?: number;
}

/** The bytes of a zip, header by header (PKWARE's APPNOTE.TXT), as no tool would write it. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const offsets: number[] = [];
  const central = entries.map((entry) => {
    const { content = '', at } = entry;
    const packed = deflateRawSync(content);
    const offset = at === undefined ? total(bodies) : (offsets[at] ?? 0);
    offsets.push(offset);
    const common = commonHeader(entry, Buffer.from(content), packed.length);
    if (at === undefined) bodies.push(localHeader(entry, common), packed);
    return centralHeader(entry, common, offset);
  });
  return Buffer.concat([...bodies, ...central, ending(entries.length, total(central), total(bodies))]);
}

function total(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}

/** What both headers of an entry have: version, flags, method, time, sum, sizes, length of the name. */
function commonHeader({ name, encrypted, size }: ZipEntry, content: Buffer, packed: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(encrypted ? 1 : 0, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed, 14);
  header.writeUInt32LE(size ?? content.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function localHeader({ name }: ZipEntry, common: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)]);
}

function centralHeader({ name, mode = 0 }: ZipEntry, common: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, Buffer.from(name)]);
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
