import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { labFolder } from '../../checker/lab/find-lab.ts';
import type { Lab } from '../../checker/lab/lab.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';
import type { CheckReport, Report } from '../../checker/report/report.ts';
import { runLab } from '../../checker/run/run-lab.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';

/** A submission's files by name. */
export type Files = Readonly<Record<string, string>>;

/** The files of a lab's solution. */
export async function solutionOf(lab: Lab): Promise<Files> {
  const folder = path.join(labFolder(lab.id), 'solution');
  const read = async (name: string) => [name, await readFile(path.join(folder, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all((await readdir(folder)).map(read)));
}

/** Judges files as `lab:check` does, on a cluster that may have been used before. */
export async function judgeOn(cluster: Cluster, lab: Lab, files: Files): Promise<Report> {
  const submission = parseManifests(Object.entries(files).map(([name, text]) => ({ name, text })));
  const { signal } = new AbortController();
  return runLab({ lab, cluster, submission, folder: 'work', deadlineMs: 30_000, signal });
}

/** The same on a cluster of its own. */
export async function judge(lab: Lab, files: Files): Promise<Report> {
  const cluster = await embeddedCluster(lab.hostPorts);
  try {
    return await judgeOn(cluster, lab, files);
  } finally {
    await cluster.close();
  }
}

/** The report of one check. */
export function checkOf({ checks }: Report, id: string): CheckReport {
  const found = checks.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id}; there are ${checks.map((check) => check.id).join(', ')}`);
  return found;
}

/** The manifest of a Service on port 80 that selects `app=web`; `lines` go on under `spec`. */
export function service(name: string, lines: readonly string[] = []): string {
  return [
    'apiVersion: v1',
    'kind: Service',
    `metadata: {name: ${name}}`,
    'spec:',
    '  selector: {app: web}',
    '  ports: [{port: 80}]',
    ...lines,
  ].join('\n');
}
