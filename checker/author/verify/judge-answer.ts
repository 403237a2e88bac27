import type { Cluster } from '../../cluster/cluster.ts';
import { parseManifests } from '../../manifests/parse.ts';
import type { Report } from '../../report/report.ts';
import { runLab } from '../../run/run-lab.ts';
import type { LabAnswer } from './lab-answers.ts';

/** Judges an answer on a cluster, as `lab:check` does; `deadlineMs` for each check. */
export async function judgeAnswer(
  { lab, name, files }: LabAnswer,
  cluster: Cluster,
  deadlineMs: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<Report> {
  return runLab({ lab, cluster, submission: parseManifests(files), folder: name, deadlineMs, signal });
}
