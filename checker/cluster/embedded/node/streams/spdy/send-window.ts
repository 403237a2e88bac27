/** What both sides begin with, in bytes (SPDY draft 3.1, 2.6.8). */
export const DEFAULT_WINDOW = 64 * 1024;
const LARGEST_WINDOW = 0x7fff_ffff;

/**
 * Whether a peer keeps the windows of SPDY's flow control, and how large they are at first. Go's spdystream, which
 * kubectl uses, neither sends WINDOW_UPDATE nor heeds it (moby/spdystream, connection.go): who waited for one would stop
 * at 64 KiB. So the windows count from when the peer first speaks of them; the connection itself holds back the rest.
 */
export class FlowControl {
  isKept = false;
  initialWindow = DEFAULT_WINDOW;
}

/** How many bytes of one stream the peer is ready for. */
export class SendWindow {
  readonly #flow: FlowControl;
  #left: number;
  #wake: (() => void) | undefined;

  constructor(flow: FlowControl) {
    this.#flow = flow;
    this.#left = flow.initialWindow;
  }

  /** Takes up to `wanted` bytes as soon as there are any; after {@link release} it takes them all. */
  async take(wanted: number): Promise<number> {
    while (this.#flow.isKept && this.#left <= 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    const taken = this.#flow.isKept ? Math.min(wanted, this.#left) : wanted;
    this.#left -= taken;
    return taken;
  }

  /** `delta` may be negative, as the initial window may shrink. False where the window is too large then. */
  grow(delta: number): boolean {
    this.#left += delta;
    this.#wake?.();
    return this.#left <= LARGEST_WINDOW;
  }

  /** For a stream that is over: nobody must wait for it. */
  release(): void {
    this.#left = Number.POSITIVE_INFINITY;
    this.#wake?.();
  }
}
