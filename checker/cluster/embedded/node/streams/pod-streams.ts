import type { Duplex } from 'node:stream';
import type { PodRef } from '../../../cluster.ts';

/** The subresources of a Pod that leave HTTP behind. */
export type StreamKind = 'exec' | 'attach' | 'portforward';

/** What stands behind the streaming protocols. */
export interface PodStreams {
  /**
   * What the API server looks at before it switches protocols (the Pod, its container), so that a refusal is an HTTP
   * answer as it is there. Without it a refusal is told in the stream. @throws {ApiError}
   */
  admit?(kind: StreamKind, pod: PodRef): Promise<void>;
  /** Starts a command; resolves to its exit code. @throws {ApiError} when it cannot be started. */
  exec(pod: PodRef, command: readonly string[], io: ExecStreams): Promise<{ readonly exitCode: number }>;
  /** Like exec, on the container's own main process; for `kubectl attach` and `kubectl run -i`. */
  attach(pod: PodRef, io: ExecStreams): Promise<{ readonly exitCode: number }>;
  /**
   * A byte stream to a port of a Pod, as its kubelet would open one.
   * @throws {Error} with the kubelet's whole text when nothing listens there.
   */
  connect(pod: PodRef, port: number): Promise<Duplex>;
  /** Resolves when the Pod is gone (or its sandbox stops): forwards to it end then, as with the real one. */
  gone(pod: PodRef, signal: AbortSignal): Promise<void>;
}

/** A process's ends, as the client sees them. */
export interface ExecStreams {
  /** Ends where the client's does, and without an error when the client is gone. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly stdout: (chunk: Uint8Array) => void;
  /** Goes to stdout where there is a terminal. */
  readonly stderr: (chunk: Uint8Array) => void;
  readonly tty: boolean;
  /** Aborted when the client went away. */
  readonly signal: AbortSignal;
  /** Where there is a terminal: tells its size as it is, and whenever it changes. */
  readonly onResize?: (tell: (size: TerminalSize) => void) => void;
}

/** In characters. */
export interface TerminalSize {
  readonly width: number;
  readonly height: number;
}
