import { CONTROL, FLAG_FIN, FRAME_HEADER_BYTES, type Frame, INITIAL_WINDOW_SETTING, SPDY_VERSION } from './frame.ts';
import { SpdyProtocolError } from './protocol-error.ts';

/** A control frame holds a few headers or numbers; data frames, which may be large, are never collected. */
const LARGEST_CONTROL_BYTES = 16 * 1024;
const ID_MASK = 0x7fff_ffff;

/** What is still to come of a data frame. */
interface OpenData {
  readonly streamId: number;
  readonly isLast: boolean;
  readonly left: number;
}

/** Cuts a peer's bytes into frames, however they arrive. */
export class FrameReader {
  #pending: Buffer = Buffer.alloc(0);
  #data: OpenData | undefined;

  /** @throws {SpdyProtocolError} at the first byte that is no SPDY/3.1. */
  *read(chunk: Buffer): Generator<Frame> {
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    for (let frame = this.#next(); frame !== 'incomplete'; frame = this.#next()) if (frame) yield frame;
  }

  /** Undefined for a frame that says nothing to us. */
  #next(): Frame | 'incomplete' | undefined {
    if (this.#data) return this.#pending.length > 0 ? this.#takeData(this.#data) : 'incomplete';
    if (this.#pending.length < FRAME_HEADER_BYTES) return 'incomplete';
    const first = this.#pending.readUInt32BE(0);
    const flags = this.#pending.readUInt8(4);
    const length = this.#pending.readUIntBE(5, 3);
    const isLast = (flags & FLAG_FIN) !== 0;
    if (first <= ID_MASK) return this.#beginData({ streamId: nonZero(first), isLast, left: length });
    if (length > LARGEST_CONTROL_BYTES) throw new SpdyProtocolError(`a control frame of ${length} bytes`);
    if (this.#pending.length < FRAME_HEADER_BYTES + length) return 'incomplete';
    const payload = this.#take(FRAME_HEADER_BYTES + length).subarray(FRAME_HEADER_BYTES);
    if (((first >>> 16) & 0x7fff) !== SPDY_VERSION) throw new SpdyProtocolError('another version of SPDY');
    return controlFrame(first & 0xffff, payload, isLast);
  }

  #beginData(data: OpenData): Frame | 'incomplete' | undefined {
    this.#take(FRAME_HEADER_BYTES);
    if (data.left === 0) return { type: 'DATA', streamId: data.streamId, bytes: Buffer.alloc(0), isLast: data.isLast };
    this.#data = data;
    return undefined;
  }

  #takeData({ streamId, isLast, left }: OpenData): Frame {
    const bytes = this.#take(Math.min(left, this.#pending.length));
    const stillLeft = left - bytes.length;
    this.#data = stillLeft > 0 ? { streamId, isLast, left: stillLeft } : undefined;
    return { type: 'DATA', streamId, bytes, isLast: isLast && stillLeft === 0 };
  }

  #take(length: number): Buffer {
    const taken = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    return taken;
  }
}

/** @throws {SpdyProtocolError} also for SYN_REPLY: nobody here opens a stream that could be replied to. */
function controlFrame(type: number, payload: Buffer, isLast: boolean): Frame | undefined {
  const number = (at: number): number => {
    if (at + 4 > payload.length) throw new SpdyProtocolError('a control frame that ends too soon');
    return payload.readUInt32BE(at);
  };
  switch (type) {
    case CONTROL.SYN_STREAM:
      // After the id: the stream this one belongs to, its priority and its slot, none of which Kubernetes uses.
      return { type: 'SYN_STREAM', streamId: nonZero(number(0) & ID_MASK), block: payload.subarray(10), isLast };
    case CONTROL.RST_STREAM:
      return { type: 'RST_STREAM', streamId: nonZero(number(0) & ID_MASK) };
    case CONTROL.SETTINGS:
      return { type: 'SETTINGS', initialWindow: initialWindow(number) };
    case CONTROL.PING:
      return { type: 'PING', id: number(0) };
    case CONTROL.GOAWAY:
      return { type: 'GOAWAY' };
    case CONTROL.HEADERS:
      return { type: 'HEADERS', streamId: nonZero(number(0) & ID_MASK), block: payload.subarray(4), isLast };
    case CONTROL.WINDOW_UPDATE:
      return { type: 'WINDOW_UPDATE', streamId: number(0) & ID_MASK, delta: number(4) & ID_MASK };
    default:
      throw new SpdyProtocolError(`a control frame of type ${type}`);
  }
}

/** The count of entries is the peer's word: reading past the frame's end is what stops a lie. */
function initialWindow(number: (at: number) => number): number | undefined {
  const entries = number(0);
  let found: number | undefined;
  for (let entry = 0; entry < entries; entry++) {
    const at = 4 + entry * 8;
    const value = number(at + 4);
    if ((number(at) & 0xff_ffff) === INITIAL_WINDOW_SETTING) found = value & ID_MASK;
  }
  return found;
}

function nonZero(streamId: number): number {
  if (streamId === 0) throw new SpdyProtocolError('stream id zero');
  return streamId;
}
