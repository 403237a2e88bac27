import type { Writable } from 'node:stream';

/** Much more than frames without data ever need; a peer that lets more pile up does not read. */
const MOST_UNSENT_BYTES = 1024 * 1024;

/** The way out of a session, shared by its streams; what is written after its end is dropped. */
export class Outlet {
  readonly #transport: Writable;
  #waiting: (() => void)[] = [];

  constructor(transport: Writable) {
    this.#transport = transport;
    transport.on('drain', () => this.#release()).on('close', () => this.#release());
  }

  write(frame: Buffer): void {
    if (this.#transport.writable) this.#transport.write(frame);
  }

  /** Resolves when more data may be written, at once where the transport is gone. */
  async ready(): Promise<void> {
    const { writable, writableNeedDrain } = this.#transport;
    if (writable && writableNeedDrain) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Whoever answers a peer frame by frame waits here, so that one that never reads stops being read. */
  async notTooFull(): Promise<void> {
    while (this.#transport.writable && this.#transport.writableLength > MOST_UNSENT_BYTES) await this.ready();
  }

  #release(): void {
    const released = this.#waiting;
    this.#waiting = [];
    for (const resolve of released) resolve();
  }
}
