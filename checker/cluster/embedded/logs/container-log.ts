import { EventQueue } from '../storage/event-queue.ts';

export interface LogLine {
  /** Milliseconds since the epoch, of the cluster's clock. */
  readonly at: number;
  readonly stream: 'stdout' | 'stderr';
  /** Without the line break. */
  readonly text: string;
  /** The last one of a container that ended in the middle of it: no line break follows. */
  readonly isCut?: boolean;
}

/** What was printed at once, line or not. */
export type LogChunk = Pick<LogLine, 'stream' | 'text'>;

/** The kubelet rotates at 10 MiB; here the oldest lines go. */
const MOST_LINES = 10_000;

/** What one run of a container printed, line by line, as the container runtime writes it down. */
export class ContainerLog {
  readonly restartCount: number;
  readonly #lines: LogLine[] = [];
  readonly #partial = { stdout: '', stderr: '' };
  readonly #followers = new Set<EventQueue<LogLine>>();
  readonly #attached = new Set<EventQueue<LogChunk>>();
  #ended = false;

  constructor(restartCount: number) {
    this.restartCount = restartCount;
  }

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  write(stream: LogLine['stream'], chunk: string, at: number): void {
    for (const one of this.#attached) one.push({ stream, text: chunk });
    const parts = (this.#partial[stream] + chunk).split('\n');
    this.#partial[stream] = parts.pop() ?? '';
    for (const text of parts) this.#add({ at, stream, text });
  }

  /** The container ended: what has no line break counts as a line, and nobody has to wait for more. */
  end(at: number): void {
    if (this.#ended) return;
    for (const stream of ['stdout', 'stderr'] as const)
      if (this.#partial[stream] !== '') this.#add({ at, stream, text: this.#partial[stream], isCut: true });
    this.#ended = true;
    for (const follower of [...this.#followers, ...this.#attached]) follower.end();
  }

  /** The lines from now on, until the container ends or `signal` aborts. */
  follow(signal: AbortSignal): AsyncGenerator<LogLine> {
    return this.#tell(this.#followers, signal);
  }

  /** As `follow`, and without waiting for the end of a line: a prompt has none. */
  followChunks(signal: AbortSignal): AsyncGenerator<LogChunk> {
    return this.#tell(this.#attached, signal);
  }

  async *#tell<T>(listeners: Set<EventQueue<T>>, signal: AbortSignal): AsyncGenerator<T> {
    const queue = new EventQueue<T>();
    const stop = (): void => queue.stop();
    signal.addEventListener('abort', stop, { once: true });
    listeners.add(queue);
    if (this.#ended || signal.aborted) queue.end();
    try {
      yield* queue;
    } finally {
      listeners.delete(queue);
      signal.removeEventListener('abort', stop);
    }
  }

  #add(line: LogLine): void {
    this.#lines.push(line);
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
    for (const follower of this.#followers) follower.push(line);
  }
}
