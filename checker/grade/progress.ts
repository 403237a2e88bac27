import type { Run } from './grades.ts';

/** Tells an instructor who waits how far it is, and how long it will take. */
export interface GradingProgress {
  readonly run: (run: Run, isOld: boolean) => void;
  readonly line: (text: string) => void;
  readonly end: () => void;
}

/** One line that changes on a terminal, a line every tenth of the way in a log; nothing where a program reads. */
export function gradingProgress(stream: NodeJS.WriteStream, total: number, quiet: boolean): GradingProgress {
  if (quiet) return { run: () => {}, line: () => {}, end: () => {} };
  const pace = new Pace(total);
  const live = stream.isTTY;
  let told = 0;
  return {
    run(run, isOld) {
      pace.count(run, isOld);
      if (live) stream.write(`\r\u001B[2K${pace.text().slice(0, Math.max(20, stream.columns - 1))}`);
      else if (Math.floor((pace.done * 10) / total) > told) {
        told = Math.floor((pace.done * 10) / total);
        stream.write(`${pace.text()}\n`);
      }
    },
    line: (text) => void stream.write(live ? `\r\u001B[2K${text}\n` : `${text}\n`),
    end: () => void (live && stream.write('\r\u001B[2K')),
  };
}

/** How long the rest takes, from how long the runs of this very grading took: nothing is foretold before some are done. */
class Pace {
  done = 0;
  readonly #total: number;
  readonly #startedAt = Date.now();
  #fresh = 0;
  #errors = 0;

  constructor(total: number) {
    this.#total = total;
  }

  count({ outcome }: Run, isOld: boolean): void {
    this.done++;
    if (!isOld) this.#fresh++;
    if (outcome === 'error') this.#errors++;
  }

  text(): string {
    const errors = this.#errors > 0 ? `, ${this.#errors} could not be judged` : '';
    return `${this.done} of ${this.#total} runs${errors}${this.#left()}`;
  }

  /** Those that an earlier grading had done take no time and tell nothing. */
  #left(): string {
    const rest = this.#total - this.done;
    if (this.#fresh < ENOUGH || rest === 0) return '';
    const seconds = (((Date.now() - this.#startedAt) / this.#fresh) * rest) / 1000;
    return seconds < 90 ? `, about ${Math.ceil(seconds)} s left` : `, about ${Math.ceil(seconds / 60)} min left`;
  }
}

const ENOUGH = 5;
