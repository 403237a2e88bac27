import { Duplex } from 'node:stream';
import { RESET } from './frame.ts';
import type { SpdyHeaders } from './header-block.ts';
import type { Outlet } from './outlet.ts';
import { DEFAULT_WINDOW, type FlowControl, SendWindow } from './send-window.ts';
import { dataFrame, rstStream, windowUpdate } from './write-frames.ts';

/** Small enough that streams take turns. */
const LARGEST_DATA_BYTES = 32 * 1024;
/** What one stream may hold before its whole session is no longer read: what is slow must not hold up the others soon. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** What a stream shares with the others of its session. */
export interface StreamSetting {
  readonly outlet: Outlet;
  readonly flow: FlowControl;
  /** Called once, when nothing more comes or goes. */
  readonly over: () => void;
}

/** One stream of a session. It never emits an error: one that breaks is closed before its end. */
export class SpdyStream extends Duplex {
  readonly id: number;
  readonly headers: SpdyHeaders;
  readonly window: SendWindow;
  readonly #setting: StreamSetting;
  #unacknowledged = 0;
  #peerEnded = false;
  #weEnded = false;
  #resume: (() => void) | undefined;

  constructor(id: number, headers: SpdyHeaders, setting: StreamSetting) {
    super({ readableHighWaterMark: MOST_UNREAD_BYTES });
    this.id = id;
    this.headers = headers;
    this.window = new SendWindow(setting.flow);
    this.#setting = setting;
  }

  /** Resolves when the stream can take more from the peer. */
  async receive(bytes: Buffer): Promise<void> {
    if (this.#peerEnded || this.destroyed) return;
    this.#unacknowledged += bytes.length;
    if (!this.push(bytes)) await new Promise<void>((resolve) => (this.#resume = resolve));
  }

  receiveEnd(): void {
    if (this.#peerEnded) return;
    this.#peerEnded = true;
    this.push(null);
    if (this.#weEnded) this.#over();
  }

  /** The peer's last word: no RST_STREAM goes back. */
  receiveReset(): void {
    this.#peerEnded = true;
    this.#weEnded = true;
    this.destroy();
  }

  override _read(): void {
    this.#resume?.();
    if (this.#unacknowledged < DEFAULT_WINDOW / 2) return;
    if (!this.#peerEnded) this.#setting.outlet.write(windowUpdate(this.id, this.#unacknowledged));
    this.#unacknowledged = 0;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    void this.#send(chunk).finally(done);
  }

  async #send(chunk: Buffer): Promise<void> {
    for (let rest = chunk; rest.length > 0; ) {
      const size = await this.window.take(Math.min(rest.length, LARGEST_DATA_BYTES));
      await this.#setting.outlet.ready();
      if (this.destroyed) return;
      this.#setting.outlet.write(dataFrame(this.id, rest.subarray(0, size), false));
      rest = rest.subarray(size);
    }
  }

  override _final(done: () => void): void {
    this.#weEnded = true;
    this.#setting.outlet.write(dataFrame(this.id, new Uint8Array(), true));
    if (this.#peerEnded) this.#over();
    done();
  }

  override _destroy(_error: Error | null, done: () => void): void {
    if (!this.#weEnded || !this.#peerEnded) this.#setting.outlet.write(rstStream(this.id, RESET.cancel));
    this.#over();
    done();
  }

  #over(): void {
    this.#resume?.();
    this.window.release();
    this.#setting.over();
  }
}
