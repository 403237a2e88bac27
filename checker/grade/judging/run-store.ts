import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Run, runSchema } from '../grades.ts';
import { digestOf } from './digest.ts';

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
    // A name may hold anything, and many file systems take `Ada` for `ada`: what tells students apart is the digest.
    const readable = student.replaceAll(/[^\w.-]+/g, '-').slice(0, 60);
    return path.join(this.#folder, lab, `${readable}-${digestOf(student).slice(0, 16)}@${attempt}.json`);
  }
}
