import { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { keepPinging } from '../heartbeat.ts';

/** The channel on which a client of v5 says that another one ends: `[255, CHANNEL]`. */
const CLOSE_CHANNEL = 255;
/** What one channel may hold before the WebSocket is no longer read. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/**
 * Several byte streams in one WebSocket: the first byte of each message names its stream. Source: apimachinery
 * pkg/util/httpstream/wsstream/conn.go.
 */
export class WebSocketChannels {
  readonly #socket: WebSocket;
  readonly #canClose: boolean;
  readonly #readable = new Map<number, Channel>();
  readonly #all: Channel[] = [];

  /** `canClose`: the client may end a channel on its own, as since v5. */
  constructor(socket: WebSocket, { canClose }: { readonly canClose: boolean }) {
    this.#socket = socket;
    this.#canClose = canClose;
    keepPinging(socket, () => socket.ping());
    socket.on('message', (message) => this.#receive(message as Buffer));
    socket.on('close', () => {
      for (const channel of this.#all) channel.destroy();
    });
  }

  /** `isRead`: the client may send on it; what it sends on others is dropped. */
  open(number: number, { isRead }: { readonly isRead: boolean }): Channel {
    const channel = new Channel(number, this.#socket);
    if (isRead) this.#readable.set(number, channel);
    this.#all.push(channel);
    return channel;
  }

  /** Drops what still comes, and closes normally when everything that was written has gone out. */
  close(): void {
    this.#readable.clear();
    this.#socket.resume();
    this.#socket.close(1000);
  }

  #receive(message: Buffer): void {
    const [number, ended] = message;
    if (number === undefined) return;
    if (number === CLOSE_CHANNEL && this.#canClose) {
      if (ended !== undefined) this.#readable.get(ended)?.endReading();
      return;
    }
    this.#readable.get(number)?.receive(message.subarray(1));
  }
}

/** One stream of a WebSocket. It never emits an error: when the client is gone it is closed before its end. */
export class Channel extends Duplex {
  readonly #number: number;
  readonly #socket: WebSocket;
  #hasEnded = false;

  constructor(number: number, socket: WebSocket) {
    super({ readableHighWaterMark: MOST_UNREAD_BYTES });
    this.#number = number;
    this.#socket = socket;
  }

  receive(bytes: Buffer): void {
    if (!this.#hasEnded && !this.destroyed && !this.push(bytes)) this.#socket.pause();
  }

  endReading(): void {
    if (!this.#hasEnded) this.push(null);
    this.#hasEnded = true;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#socket.send(Buffer.concat([Buffer.of(this.#number), chunk]), () => done());
  }

  override _destroy(_error: Error | null, done: () => void): void {
    this.#socket.resume();
    done();
  }
}
