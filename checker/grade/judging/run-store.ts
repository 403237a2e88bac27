import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Run, runSchema } from '../grades.ts';

type Key = Pick<Run, 'student' | 'attempt' | 'lab'>;

/** Finished runs, a file each, so that a grading that was cut off can go on where it was. */
export class RunStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A run that was finished for this very answer; undefined where there is none, or its file is not whole. */
  async find(key: Key, digest: string): Promise<Run | undefined> {
    try {
      const run = runSchema.parse(JSON.parse(await readFile(this.#file(key), 'utf8')));
      return run.digest === digest && run.outcome !== 'error' ? run : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all, wherever the process ends. */
  async keep(run: Run): Promise<void> {
    const file = this.#file(run);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.part`, JSON.stringify(run));
    await rename(`${file}.part`, file);
  }

  #file({ student, attempt, lab }: Key): string {
    // A name from a roster may hold anything; encoded it is one file's, and never `.` or `..`.
    return path.join(this.#folder, lab, `${encodeURIComponent(student).slice(0, 180)}@${attempt}.json`);
  }
}
