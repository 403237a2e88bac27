import type { SourceFile } from '../manifests/manifest.ts';

/** A small change to a file: how a mistake is made in a right answer. */
export interface Edit {
  /** Relative to the answer's folder. */
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly replace: string;
  readonly by: string;
}

/**
 * The files with the edits made, in their order.
 * @throws {Error} where an edit does not fit: an author's mistake, not a student's.
 */
export function edited(files: readonly SourceFile[], edits: readonly Edit[]): SourceFile[] {
  return edits.reduce<SourceFile[]>(
    (now, edit) => {
      const found = now.find(({ name }) => name === edit.file);
      const times = (found?.text.split(edit.replace).length ?? 1) - 1;
      if (times !== 1) throw new Error(`"${edit.replace}" stands ${times} times in ${edit.file}; it has to be once`);
      return now.map((file) =>
        file === found ? { ...file, text: file.text.replace(edit.replace, () => edit.by) } : file,
      );
    },
    [...files],
  );
}
