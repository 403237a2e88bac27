import type { SourceFile } from '../manifests/manifest.ts';
import { fill } from './draw.ts';
import { edited } from './edit.ts';
import type { Lab } from './lab.ts';

/** What lies in a lab's folder, as it is written there. */
export interface GivenFiles {
  readonly start: readonly SourceFile[];
  readonly solution: readonly SourceFile[];
}

/** The files a reader begins with, with their values filled in. */
export function startOf(lab: Lab, { start, solution }: GivenFiles): SourceFile[] {
  if (lab.faults.length === 0) return filled(start, lab);
  const faults = lab.faults.flatMap(({ edits }) => edits);
  return filled(edited(replaced(solution, start), faults), lab);
}

/** A right answer. */
export function solutionOf(lab: Lab, { solution }: Pick<GivenFiles, 'solution'>): SourceFile[] {
  return filled(solution, lab);
}

/** Files of the same name are replaced, others join. */
export function replaced(files: readonly SourceFile[], by: readonly SourceFile[]): SourceFile[] {
  const all = new Map([...files, ...by].map((file) => [file.name, file]));
  return [...all.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

export function filled(files: readonly SourceFile[], { values }: Lab): SourceFile[] {
  return files.map(({ name, text }) => ({ name, text: fill(text, values) }));
}
