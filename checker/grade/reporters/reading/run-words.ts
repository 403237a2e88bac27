import { plain } from '../../../report/plain.ts';
import type { CheckReport } from '../../../report/report.ts';
import { textOfCheck } from '../../../report/text.ts';
import type { Refusal, Run } from '../../grades.ts';

/** The words of the student's own `lab:check`. */
export function checkWords(check: CheckReport, folder: string): string {
  return textOfCheck(check, folder, { paint: plain, verbose: false, why: '', stays: true });
}

/** The folder with the answer's files, as the student knows it; of a run that was not judged, the lab's name. */
export function folderOf(run: Pick<Run, 'lab' | 'report'>): string {
  return run.report?.submission.folder ?? run.lab;
}

/** A place of a file, from where the labs' folders are. */
export interface Spot {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where the likeliest mistake is, from where the student's labs are: their repository, as a rule. */
export function spotsOf({ diagnoses: [first] }: CheckReport, folder: string): readonly Spot[] {
  return first?.places.map((place) => ({ ...place, file: `${folder}/${place.file}` })) ?? [];
}

/** `refused: service.yaml:7: a Pod may not mount the node's files (host-path)`. */
export function refusalWords({ file, line, message, rule }: Refusal): string {
  const place = file === '.' ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return `refused: ${place}${message} (${rule})`;
}
