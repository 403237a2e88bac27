import { CONTROL, FLAG_FIN, FRAME_HEADER_BYTES, SPDY_VERSION } from './frame.ts';

export function dataFrame(streamId: number, bytes: Uint8Array, isLast: boolean): Buffer {
  const header = Buffer.alloc(FRAME_HEADER_BYTES);
  header.writeUInt32BE(streamId);
  header.writeUInt8(isLast ? FLAG_FIN : 0, 4);
  header.writeUIntBE(bytes.length, 5, 3);
  return Buffer.concat([header, bytes]);
}

export function synReply(streamId: number, block: Buffer): Buffer {
  return Buffer.concat([controlHeader(CONTROL.SYN_REPLY, 4 + block.length), uint32s(streamId), block]);
}

export function rstStream(streamId: number, why: number): Buffer {
  return numbersFrame(CONTROL.RST_STREAM, streamId, why);
}

export function pingFrame(id: number): Buffer {
  return numbersFrame(CONTROL.PING, id);
}

/** `lastStreamId` is the last of the peer's streams that was accepted. */
export function goAway(lastStreamId: number, why: number): Buffer {
  return numbersFrame(CONTROL.GOAWAY, lastStreamId, why);
}

/** `delta` in bytes. */
export function windowUpdate(streamId: number, delta: number): Buffer {
  return numbersFrame(CONTROL.WINDOW_UPDATE, streamId, delta);
}

function numbersFrame(type: number, ...numbers: number[]): Buffer {
  return Buffer.concat([controlHeader(type, 4 * numbers.length), uint32s(...numbers)]);
}

function controlHeader(type: number, length: number): Buffer {
  return uint32s((0x8000_0000 | (SPDY_VERSION << 16) | type) >>> 0, length);
}

function uint32s(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * index);
  return bytes;
}
