/** More than this and whoever should read them has stopped: API servers end such a watch as well. */
const MOST_PENDING = 10_000;

/** Events pushed by one side and read, in order, by an async iteration on the other. */
export class EventQueue<T> implements AsyncIterable<T> {
  readonly #pending: T[] = [];
  #over: { readonly error?: unknown } | undefined;
  #wake: () => void = () => {};

  push(event: T): void {
    if (this.#over) return;
    this.#pending.push(event);
    if (this.#pending.length > MOST_PENDING) this.end();
    this.#wake();
  }

  /** What was pushed before is read first; then the iteration ends, or throws the error. */
  end(error?: unknown): void {
    this.#over ??= error === undefined ? {} : { error };
    this.#wake();
  }

  /** The iteration ends at once. */
  stop(): void {
    this.#pending.length = 0;
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const event = this.#pending.shift();
      if (event !== undefined) yield event;
      else if (this.#over?.error !== undefined) throw this.#over.error;
      else if (this.#over) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
