import { place } from '../../../checker/manifests/field-path.ts';
import type { Submission } from '../../../checker/manifests/manifest.ts';
import type { Applied } from '../../../checker/run/apply.ts';

/** What became of one of the reader's objects or files, with the place that an editor underlines. */
export interface Outcome {
  readonly result: Applied['result'] | 'unreadable';
  readonly file: string;
  /** Both count from 1. */
  readonly line?: number;
  readonly column?: number;
  /** `service/web`; undefined for a file that could not be read. */
  readonly object?: string;
  /** The API server's own words, or what is wrong with the text; undefined for what was accepted. */
  readonly message?: string;
  readonly warnings: readonly string[];
}

/** Files that cannot be read first, then the objects in their order. */
export function outcomes({ complaints }: Submission, applied: readonly Applied[]): Outcome[] {
  const unreadable = complaints.map(
    ({ file, line, column, message, hint }): Outcome => ({
      result: 'unreadable',
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      message: hint ? `${message} ${hint}` : message,
      warnings: [],
    }),
  );
  return [...unreadable, ...applied.map(outcomeOf)];
}

function outcomeOf(outcome: Applied): Outcome {
  const { manifest, result } = outcome;
  const { kind, metadata } = manifest.object;
  const named = { file: manifest.file, object: `${kind.toLowerCase()}/${metadata.name}`, result, warnings: [] };
  if (outcome.result === 'accepted') return { ...named, warnings: outcome.warnings };
  if (outcome.result === 'unsupported') return { ...named, ...manifest.position([]), message: outcome.reason };
  const { line, column } = place(manifest, outcome.status) ?? manifest.position([]);
  return { ...named, line, column, message: outcome.status.message ?? 'refused' };
}
