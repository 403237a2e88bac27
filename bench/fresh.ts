import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CLUSTER_NAME } from '../checker/cluster/choose.ts';
import { kindProvider } from '../checker/cluster/kind/provider.ts';
import { findLab, labFolder, WORKSHOP } from '../checker/lab/find-lab.ts';
import { readSubmission } from '../checker/manifests/read-folder.ts';
import type { Report } from '../checker/report/report.ts';
import { remove } from '../checker/run/remove.ts';
import { runLab } from '../checker/run/run-lab.ts';

/**
 * On a running kind cluster: how often a right answer to lab 1 fails whose Deployment is only just made, which a script
 * that looks once gets wrong eleven times in fifteen; and how soon a wrong selector is told.
 * `node bench/fresh.ts 100`
 */
const RUNS = Number(process.argv[2] ?? 20);
const RESULTS = path.join(import.meta.dirname, 'results.json');

const lab = await findLab('1');
const cluster = await kindProvider({ folder: path.join(WORKSHOP, '.gatehouse') }).find(CLUSTER_NAME);
if (!cluster) throw new Error('there is no running workshop cluster: npm run lab:start 1 -- --provider kind');

const fresh: Report[] = [];
const selector: Report[] = [];
for (let run = 1; run <= RUNS; run++) {
  await remove(cluster, `/apis/apps/v1/namespaces/${lab.namespace}/deployments/web`);
  fresh.push(await check('solution'));
  if (run <= 10) selector.push(await check('wrong/selector-near-miss'));
  console.log(`${run} of ${RUNS}: ${fresh.at(-1)?.summary.verdict} in ${fresh.at(-1)?.durationMs} ms`);
}
await cluster.close();

const known = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}')) as Record<string, object>;
known['right answers to lab 1 with a fresh Deployment, kind'] = {
  runs: RUNS,
  failed: fresh.filter(({ summary }) => summary.verdict !== 'pass').length,
  medianMs: median(fresh),
};
known['a wrong selector told, with a fresh Deployment, kind'] = {
  runs: selector.length,
  medianMs: median(selector),
  goalMs: 4700,
};
await writeFile(RESULTS, `${JSON.stringify(known, undefined, 2)}\n`);

async function check(answer: string): Promise<Report> {
  const submission = await readSubmission(path.join(labFolder(lab.id), answer));
  if (!cluster) throw new Error('unreachable');
  const { signal } = new AbortController();
  return runLab({ lab, cluster, submission, folder: answer, deadlineMs: 30_000, signal });
}

function median(reports: readonly Report[]): number {
  return reports.map(({ durationMs }) => durationMs).toSorted((a, b) => a - b)[Math.floor(reports.length / 2)] ?? 0;
}
