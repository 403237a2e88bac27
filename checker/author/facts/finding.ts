import type { Position } from '../../manifests/manifest.ts';

/** A place in a text that says what is not so, or an ignore that is none. Printed as it is by `--json`. */
export interface Finding extends Position {
  /** As it was named on the command line, or below the folder that was. */
  readonly file: string;
  /** A rule's id, or `facts-ignore` for an ignore without use or reason. */
  readonly rule: string;
  /** What the text says there, on one line. */
  readonly says: string;
  readonly why: string;
  readonly since?: string;
  readonly source?: string;
  readonly instead: string;
}
