import { fill } from '../../lab/draw.ts';
import { parseManifests } from '../../manifests/parse.ts';
import { runBeside } from '../../process/kubectl-beside.ts';
import type { Report } from '../../report/report.ts';
import { runLab } from '../../run/run-lab.ts';
import type { LabAnswer } from './lab-answers.ts';
import type { Stage } from './stage.ts';

/** Judges an answer as `lab:check` does, with what its reader runs beside it; `deadlineMs` for each check. */
export async function judgeAnswer(
  { lab, name, files, expected }: LabAnswer,
  { cluster, access, takenPorts }: Stage,
  deadlineMs: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<Report> {
  const over = new AbortController();
  const lines = (expected?.beside ?? lab.beside).map((line) => fill(line, lab.values));
  const beside = access ? runBeside(lines, access, AbortSignal.any([signal, over.signal])) : Promise.resolve();
  try {
    return await runLab({
      lab,
      cluster,
      submission: parseManifests(files),
      folder: name,
      deadlineMs,
      signal,
      takenPorts,
    });
  } finally {
    over.abort();
    await beside;
  }
}
