import { once } from 'node:events';
import net from 'node:net';
import { constants, createDeflate } from 'node:zlib';
import { HEADER_DICTIONARY } from '../../../../checker/cluster/embedded/node/streams/spdy/dictionary.ts';

interface ReceivedFrame {
  /** 0 for data. */
  readonly type: number;
  readonly id: number;
  readonly flags: number;
  readonly payload: Buffer;
}

/** A client that writes any frame it is told to, right or wrong, after the switch to SPDY/3.1. */
export async function spdyClient(port: number, path: string, protocol: string) {
  const socket = net.connect({ port, host: '127.0.0.1' });
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nX-Stream-Protocol-Version: ${protocol}\r\n\r\n`,
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  const frames: ReceivedFrame[] = [];
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 8 && pending.length >= 8 + pending.readUIntBE(5, 3)) {
      const payload = pending.subarray(8, 8 + pending.readUIntBE(5, 3));
      const isControl = (pending.readUInt8(0) & 0x80) !== 0;
      const type = isControl ? pending.readUInt16BE(2) : 0;
      const id = isControl ? payload.readUInt32BE(0) : pending.readUInt32BE(0);
      frames.push({ type, id, flags: pending.readUInt8(4), payload });
      pending = pending.subarray(8 + payload.length);
    }
  });
  const deflate = createDeflate({ dictionary: HEADER_DICTIONARY, flush: constants.Z_SYNC_FLUSH });
  let deflated: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => deflated.push(chunk));
  return {
    head: head.toString(),
    socket,
    frames,
    closed,
    control: (type: number, payload: Buffer, flags = 0) => socket.write(controlFrame(type, payload, flags)),
    data: (id: number, bytes: Uint8Array, flags = 0) => {
      const header = Buffer.alloc(8);
      header.writeUInt32BE(id);
      header.writeUInt32BE(bytes.length, 4);
      header.writeUInt8(flags, 4);
      socket.write(Buffer.concat([header, bytes]));
    },
    /** Opens a stream; all header blocks are one zlib stream, as the protocol wants it. */
    async open(id: number, headers: Record<string, string>, flags = 0) {
      await new Promise((resolve) => deflate.write(headerBlock(headers), resolve));
      await new Promise((resolve) => setImmediate(resolve));
      socket.write(controlFrame(1, Buffer.concat([uint32s(id, 0), Buffer.alloc(2), ...deflated]), flags));
      deflated = [];
    },
  };
}

export function uint32s(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * index);
  return bytes;
}

export function controlFrame(type: number, payload: Buffer, flags: number): Buffer {
  return Buffer.concat([uint32s(0x8003_0000 + type, flags * 0x100_0000 + payload.length), payload]);
}

function headerBlock(headers: Record<string, string>): Buffer {
  const entries = Object.entries(headers);
  const texts = entries.flat().flatMap((text) => [uint32s(text.length), Buffer.from(text)]);
  return Buffer.concat([uint32s(entries.length), ...texts]);
}
