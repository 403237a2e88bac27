import type { TerminalHost } from './host.ts';

/** Where a command's words go, and what ends it. */
export interface TerminalIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly signal: AbortSignal;
  /** What is typed while the command runs, for `kubectl exec -i`; nothing is, unless said. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A program of the terminal: its words without its own name, to its exit code. */
export type Command = (words: readonly string[], host: TerminalHost, io: TerminalIo) => Promise<number>;

/** Ends a command with a line on stderr, which is all of the message. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
