type Listener = (...told: unknown[]) => unknown;

/** In the place of the package `events` (6 kB) in a page: what webernetes asks of Node's EventEmitter, and no more. */
export class EventEmitter {
  readonly #listeners = new Map<string, readonly Listener[]>();

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...this.#of(event), listener]);
    return this;
  }

  once(event: string, listener: Listener): this {
    const first: Listener = (...told) => {
      this.off(event, first);
      return listener.apply(this, told);
    };
    return this.on(event, first);
  }

  /** Of a listener that was added twice, one stays. */
  off(event: string, listener: Listener): this {
    const listeners = this.#of(event);
    const last = listeners.lastIndexOf(listener);
    this.#listeners.set(
      event,
      listeners.filter((_, index) => index !== last),
    );
    return this;
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  /**
   * Tells those who listen now; whether there was anybody.
   * @throws what it was told, for an `error` that nobody listens to.
   */
  emit(event: string, ...told: unknown[]): boolean {
    const listeners = this.#of(event);
    if (event === 'error' && listeners.length === 0) throw told[0];
    for (const listener of listeners) listener.apply(this, told);
    return listeners.length > 0;
  }

  #of(event: string): readonly Listener[] {
    return this.#listeners.get(event) ?? [];
  }
}
