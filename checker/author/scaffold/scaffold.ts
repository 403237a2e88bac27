import type { SourceFile } from '../../manifests/manifest.ts';

/** What one of the words of `gatehouse new` makes. */
export interface Scaffold {
  /** By names relative to the workshop. */
  readonly files: readonly SourceFile[];
  /** What to do next: commands, and places as `file:line`. */
  readonly steps: readonly string[];
}
