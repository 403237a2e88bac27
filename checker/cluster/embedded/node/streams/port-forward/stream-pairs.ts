import type { SpdyHeaders } from '../spdy/header-block.ts';
import type { SpdyStream } from '../spdy/stream.ts';
import type { ForwardPair } from './forward.ts';

/** Source: kubelet pkg/cri/streaming/portforward/constants.go, DefaultStreamCreationTimeout. */
const STREAM_CREATION_MS = 30_000;

interface Incomplete {
  data?: SpdyStream;
  error?: SpdyStream;
  readonly timer: NodeJS.Timeout;
}

/**
 * Brings together the two streams of each forwarded connection, by their request id. Source: kubelet
 * pkg/cri/streaming/portforward/httpstream.go.
 */
export class StreamPairs {
  readonly #incomplete = new Map<string, Incomplete>();
  readonly #complete: (pair: ForwardPair, port: number) => void;

  constructor(complete: (pair: ForwardPair, port: number) => void) {
    this.#complete = complete;
  }

  accepts(headers: SpdyHeaders): boolean {
    const type = headers.get('streamtype');
    return (type === 'data' || type === 'error') && portIn(headers) !== undefined;
  }

  take(stream: SpdyStream): void {
    const type = stream.headers.get('streamtype') === 'data' ? 'data' : 'error';
    // The client writes nothing there: what it does write must not stop the session.
    if (type === 'error') stream.resume();
    const id = requestIdOf(stream, type);
    const pair = this.#incomplete.get(id) ?? this.#begin(id);
    if (pair[type]) {
      this.#refuse(pair, id, `error processing stream for request ${id}: ${type} stream already assigned`);
      stream.destroy();
      return;
    }
    pair[type] = stream;
    const { data, error } = pair;
    const port = portIn(stream.headers);
    if (!data || !error || port === undefined) return;
    this.#forget(id);
    this.#complete({ data, error }, port);
  }

  /** Nobody waits any more. */
  close(): void {
    for (const id of this.#incomplete.keys()) this.#forget(id);
  }

  #begin(id: string): Incomplete {
    const timer = setTimeout(() => {
      this.#forget(id);
      this.#refuse(pair, id, `(request=${id}) timed out waiting for streams`);
    }, STREAM_CREATION_MS);
    const pair: Incomplete = { timer };
    this.#incomplete.set(id, pair);
    return pair;
  }

  #refuse({ data, error }: Incomplete, id: string, why: string): void {
    this.#forget(id);
    error?.end(why);
    data?.destroy();
  }

  #forget(id: string): void {
    clearTimeout(this.#incomplete.get(id)?.timer);
    this.#incomplete.delete(id);
  }
}

/** A client from before request ids opens the error stream first, and the data stream right after it. */
function requestIdOf({ id, headers }: SpdyStream, type: 'data' | 'error'): string {
  return headers.get('requestid') || String(type === 'error' ? id : id - 2);
}

function portIn(headers: SpdyHeaders): number | undefined {
  return portOf(headers.get('port') ?? '');
}

/** As Go's strconv.ParseUint with 16 bits, and not 0; undefined for anything else. */
export function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port < 65_536 ? port : undefined;
}
