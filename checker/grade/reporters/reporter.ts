import type { Grades } from '../grades.ts';

/** A format in which grades leave. A reporter is a file here, and a line in `reporters.ts`. */
export interface Reporter {
  /** As `--formats` names it. */
  readonly name: string;
  /** For whom, in a few words. */
  readonly description: string;
  /** The files it writes, by their names below `--out`; pure, and the same for the same grades. */
  files(grades: Grades): readonly ReportFile[];
}

export interface ReportFile {
  /** With `/` between its parts: `gradescope/ada.json`. A student's id is made safe for a file name by the reporter. */
  readonly name: string;
  readonly text: string;
}
