import type { Lab } from '../lab/lab.ts';
import type { Language } from '../lab/words.ts';
import { paintFor } from './paint.ts';
import type { CheckReport, Report } from './report.ts';
import { textEnd, textOfCheck } from './text.ts';

/** Prints a run to standard output. */
export interface Printer {
  readonly start: () => void;
  /** A check, as soon as it is judged. */
  readonly check: (check: CheckReport) => void;
  readonly end: (report: Report) => void;
}

/** For a program that reads the result: the whole report in the end, and nothing else. */
export const jsonPrinter: Printer = {
  start: () => {},
  check: () => {},
  end: (report) => console.log(JSON.stringify(report, undefined, 2)),
};

/** For a reader: every check at once when it is judged, so that a mistake is told before the slowest check is done. */
export function textPrinter(
  lab: Pick<Lab, 'id' | 'title' | 'why'>,
  folder: string,
  { verbose = false, stays, language }: { verbose?: boolean; stays: boolean; language: Language },
): Printer {
  const options = { paint: paintFor(process.stdout), verbose, stays, why: lab.why[language] };
  return {
    start: () => console.log(options.paint.strong(`${lab.id}: ${lab.title}`)),
    check: (check) => console.log(textOfCheck(check, folder, options)),
    end: (report) => console.log(textEnd(report, options)),
  };
}
