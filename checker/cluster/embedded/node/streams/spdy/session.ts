import type { Duplex } from 'node:stream';
import { closeSoon } from '../close-soon.ts';
import { keepPinging } from '../heartbeat.ts';
import { type Frame, GOAWAY, RESET } from './frame.ts';
import { EmptyHeaderEncoder, HeaderDecoder, type SpdyHeaders } from './header-block.ts';
import { Outlet } from './outlet.ts';
import { SpdyProtocolError } from './protocol-error.ts';
import { FrameReader } from './read-frames.ts';
import { FlowControl } from './send-window.ts';
import { SpdyStream } from './stream.ts';
import { goAway, pingFrame, rstStream, synReply } from './write-frames.ts';

/** Two for each forwarded connection: as many as a thousand clients at once need. */
const MOST_STREAMS = 2048;
/** Even, as of every ping that a server sends. */
const OUR_PING = 2;

/** Who gets the streams that the peer opens. */
export interface StreamTaker {
  /** A stream with other headers is refused. */
  accepts(headers: SpdyHeaders): boolean;
  take(stream: SpdyStream): void;
}

/**
 * The server's side of SPDY/3.1 over any byte stream (SPDY draft 3.1; the part of it that moby/spdystream speaks). Only
 * the client opens streams. What is no SPDY ends the session and nothing else.
 */
export class SpdySession {
  readonly #transport: Duplex;
  readonly #taker: StreamTaker;
  readonly #outlet: Outlet;
  readonly #flow = new FlowControl();
  readonly #reader = new FrameReader();
  readonly #decoder = new HeaderDecoder();
  readonly #encoder = new EmptyHeaderEncoder();
  readonly #streams = new Map<number, SpdyStream>();
  #lastStreamId = 0;
  #isClosing = false;

  constructor(transport: Duplex, taker: StreamTaker) {
    this.#transport = transport;
    this.#taker = taker;
    this.#outlet = new Outlet(transport);
    transport.on('error', () => transport.destroy()).on('close', () => this.#dropStreams());
    keepPinging(transport, () => this.#outlet.write(pingFrame(OUR_PING)));
  }

  /** Serves the peer until it or {@link close} ends the session; never rejects. */
  async serve(): Promise<void> {
    try {
      for await (const chunk of this.#transport.iterator({ destroyOnReturn: false }))
        for (const frame of this.#reader.read(chunk as Buffer)) await this.#handle(frame);
    } catch (error) {
      // Everything else is a connection that broke.
      if (error instanceof SpdyProtocolError) this.close(GOAWAY.protocolError);
    }
    this.#dropStreams();
    closeSoon(this.#transport);
  }

  /** Says goodbye and ends the connection; streams that are open are cut off. */
  close(why: number = GOAWAY.ok): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#dropStreams();
    this.#outlet.write(goAway(this.#lastStreamId, why));
    closeSoon(this.#transport);
  }

  async #handle(frame: Frame): Promise<void> {
    switch (frame.type) {
      case 'DATA':
        return this.#receive(frame.streamId, frame.bytes, frame.isLast);
      case 'SYN_STREAM':
        this.#open(frame.streamId, this.#decoder.decode(frame.block), frame.isLast);
        return this.#outlet.notTooFull();
      case 'HEADERS':
        this.#decoder.decode(frame.block);
        return this.#receive(frame.streamId, Buffer.alloc(0), frame.isLast);
      case 'RST_STREAM':
        return this.#streams.get(frame.streamId)?.receiveReset();
      case 'PING':
        // What has an even id answers a ping of ours.
        if (frame.id % 2 === 1) this.#outlet.write(pingFrame(frame.id));
        return this.#outlet.notTooFull();
      case 'SETTINGS':
        return this.#resizeWindows(frame.initialWindow);
      case 'WINDOW_UPDATE':
        return this.#growWindow(frame.streamId, frame.delta);
      case 'GOAWAY':
        return this.close();
    }
  }

  /** Data for a stream that is over is dropped: its end and the data may have crossed. */
  async #receive(streamId: number, bytes: Buffer, isLast: boolean): Promise<void> {
    if (streamId > this.#lastStreamId) throw new SpdyProtocolError(`data for stream ${streamId}, which is not open`);
    const stream = this.#streams.get(streamId);
    if (bytes.length > 0) await stream?.receive(bytes);
    if (isLast) stream?.receiveEnd();
  }

  #open(streamId: number, headers: SpdyHeaders, isLast: boolean): void {
    if (streamId % 2 === 0 || streamId <= this.#lastStreamId) throw new SpdyProtocolError(`stream id ${streamId}`);
    this.#lastStreamId = streamId;
    if (this.#isClosing || this.#streams.size >= MOST_STREAMS || !this.#taker.accepts(headers)) {
      this.#outlet.write(rstStream(streamId, RESET.refusedStream));
      return;
    }
    const over = (): void => void this.#streams.delete(streamId);
    const stream = new SpdyStream(streamId, headers, { outlet: this.#outlet, flow: this.#flow, over });
    this.#streams.set(streamId, stream);
    this.#outlet.write(synReply(streamId, this.#encoder.encode()));
    if (isLast) stream.receiveEnd();
    this.#taker.take(stream);
  }

  #resizeWindows(initialWindow: number | undefined): void {
    if (initialWindow === undefined) return;
    const grown = initialWindow - this.#flow.initialWindow;
    this.#flow.isKept = true;
    this.#flow.initialWindow = initialWindow;
    for (const stream of this.#streams.values()) stream.window.grow(grown);
  }

  #growWindow(streamId: number, delta: number): void {
    this.#flow.isKept = true;
    const stream = this.#streams.get(streamId);
    if (!stream || stream.window.grow(delta)) return;
    this.#outlet.write(rstStream(streamId, RESET.flowControlError));
    stream.receiveReset();
  }

  #dropStreams(): void {
    for (const stream of this.#streams.values()) stream.receiveReset();
  }
}
