import type { TerminalIo } from '../command.ts';
import type { TerminalHost } from '../host.ts';
import type { FlagNames, Flags } from '../line/flags.ts';
import type { Api } from './api.ts';
import type { Resource } from './resources.ts';

/** One call of kubectl. */
export interface Kubectl {
  readonly flags: Flags;
  /** What follows `--`; undefined where there is no `--`. */
  readonly behindDashes: readonly string[] | undefined;
  readonly api: Api;
  readonly host: TerminalHost;
  readonly io: TerminalIo;
  /** That of `-n`, or the terminal's. */
  readonly namespace: string;
  /** Asked of the server when it is needed first. */
  readonly resources: () => Promise<readonly Resource[]>;
  /** Notes an error, of which is told in the end, and goes on. */
  readonly fail: (error: unknown) => void;
}

/** A verb of kubectl: one file each. */
export interface Verb {
  readonly flags: FlagNames;
  /** What `kubectl VERB --help` shows; the first line is the usage. */
  readonly help: string;
  /** Resolves to an exit code where it is another than whether something failed. */
  run(kubectl: Kubectl): Promise<number | undefined>;
}
