import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { DICTIONARY_ID, HEADER_DICTIONARY } from './dictionary.ts';
import { SpdyProtocolError } from './protocol-error.ts';

/** By lower-case name. */
export type SpdyHeaders = ReadonlyMap<string, string>;

/** Far more than the three short headers a stream of Kubernetes has. */
const LARGEST_BLOCK_BYTES = 16 * 1024;
/** How far back deflate can refer (RFC 1951). */
const WINDOW_BYTES = 32 * 1024;
const ZLIB_HEADER_BYTES = 2;
const DICTIONARY_ID_BYTES = 4;
const HAS_DICTIONARY = 0x20;
const DEFLATE = 8;

/**
 * Reads the header blocks of one peer. They are one zlib stream over the whole session, flushed to a whole byte after
 * each block: so a block is inflated alone, with the end of what came before as its dictionary.
 */
export class HeaderDecoder {
  #before: Buffer = HEADER_DICTIONARY;
  #isFirst = true;

  /** @throws {SpdyProtocolError} for what is no header block, or too large a one. */
  decode(block: Buffer): SpdyHeaders {
    const deflated = this.#isFirst ? withoutZlibHeader(block) : block;
    this.#isFirst = false;
    const plain = inflate(deflated, this.#before);
    this.#before = Buffer.concat([this.#before, plain]).subarray(-WINDOW_BYTES);
    return parse(plain);
  }
}

/** The header blocks we write are empty: a reply says nothing but that it is one. */
export class EmptyHeaderEncoder {
  #isFirst = true;

  encode(): Buffer {
    const noHeaders = Buffer.alloc(4);
    const block = deflateRawSync(noHeaders, { finishFlush: constants.Z_SYNC_FLUSH });
    const header = this.#isFirst ? zlibHeader() : Buffer.alloc(0);
    this.#isFirst = false;
    return Buffer.concat([header, block]);
  }
}

function zlibHeader(): Buffer {
  const header = Buffer.from([0x78, HAS_DICTIONARY, 0, 0, 0, 0]);
  header.writeUInt8(HAS_DICTIONARY + (31 - (header.readUInt16BE(0) % 31)), 1);
  header.writeUInt32BE(DICTIONARY_ID, ZLIB_HEADER_BYTES);
  return header;
}

function withoutZlibHeader(block: Buffer): Buffer {
  if (block.length < ZLIB_HEADER_BYTES + DICTIONARY_ID_BYTES) throw new SpdyProtocolError('no zlib header');
  if ((block.readUInt8(0) & 0x0f) !== DEFLATE) throw new SpdyProtocolError('not deflated');
  if (!(block.readUInt8(1) & HAS_DICTIONARY)) return block.subarray(ZLIB_HEADER_BYTES);
  if (block.readUInt32BE(ZLIB_HEADER_BYTES) !== DICTIONARY_ID) throw new SpdyProtocolError('an unknown dictionary');
  return block.subarray(ZLIB_HEADER_BYTES + DICTIONARY_ID_BYTES);
}

function inflate(deflated: Buffer, dictionary: Buffer): Buffer {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateRawSync(deflated, { dictionary, finishFlush, maxOutputLength: LARGEST_BLOCK_BYTES });
  } catch (error) {
    throw new SpdyProtocolError(`a header block that cannot be inflated: ${(error as Error).message}`);
  }
}

/** A count, then for each header the name and the value, each after its length. */
function parse(plain: Buffer): SpdyHeaders {
  const headers = new Map<string, string>();
  let at = 4;
  const text = (): string => {
    const start = at + 4;
    const end = start + uint32(plain, at);
    if (end > plain.length) throw new SpdyProtocolError('a header longer than its block');
    at = end;
    return plain.toString('utf8', start, end);
  };
  for (let left = uint32(plain, 0); left > 0; left--) headers.set(text(), text());
  return headers;
}

function uint32(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw new SpdyProtocolError('a header block that ends too soon');
  return bytes.readUInt32BE(at);
}
