import { createHash } from 'node:crypto';
import type { SourceFile } from '../../manifests/manifest.ts';

/** What was written for a workshop the last time: a SHA-256 for each file's name. */
export type Record = Readonly<{ [name: string]: string }>;

/** What becomes of one file of a workshop. */
export interface Step {
  readonly name: string;
  /**
   * - `made`, `updated`, `removed`: the author had not touched it
   * - `kept`: the author has changed it, and what the notes say now is another thing: `now` is for them to look at
   * - `left`: nothing to do
   */
  readonly what: 'made' | 'updated' | 'removed' | 'kept' | 'left';
  /** What is there, where something is. */
  readonly before?: string;
  /** What the notes make of it now. */
  readonly now?: string;
}

/**
 * Brings what the notes say now into a workshop that its author has worked in. `there` are the texts of the files of
 * both, as far as there are any.
 */
export function bringIn(now: readonly SourceFile[], record: Record, there: ReadonlyMap<string, string>): Step[] {
  const names = new Set(now.map(({ name }) => name));
  const gone = Object.keys(record).filter((name) => !names.has(name));
  return [...now.map((file) => stepFor(file, record, there)), ...gone.map((name) => goneStep(name, record, there))];
}

function stepFor({ name, text }: SourceFile, record: Record, there: ReadonlyMap<string, string>): Step {
  const before = there.get(name);
  const wrote = record[name];
  // What the author has deleted stays deleted.
  if (before === undefined) return { name, what: wrote === undefined ? 'made' : 'left', now: text };
  if (before === text) return { name, what: 'left', before, now: text };
  if (hashOf(before) === wrote) return { name, what: 'updated', before, now: text };
  return { name, what: hashOf(text) === wrote ? 'left' : 'kept', before, now: text };
}

function goneStep(name: string, record: Record, there: ReadonlyMap<string, string>): Step {
  const before = there.get(name);
  if (before === undefined) return { name, what: 'left' };
  return { name, what: hashOf(before) === record[name] ? 'removed' : 'left', before };
}

/** What to remember for the next time. */
export function recordOf(files: readonly SourceFile[]): Record {
  return Object.fromEntries(files.map(({ name, text }) => [name, hashOf(text)]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
