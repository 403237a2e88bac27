/** A request as it comes over HTTP, whoever carries it: Node's server, or the terminal of a page. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, e.g. `/api/v1/pods?watch=1`. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** A stream for watches and for logs that are followed. */
  readonly body: string | AsyncIterable<string>;
}
