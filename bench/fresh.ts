import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SHARED } from '../checker/cluster/choose.ts';
import { kindProvider } from '../checker/cluster/kind/provider.ts';
import { findLab, labFolder } from '../checker/lab/find-lab.ts';
import { WORKSHOP } from '../checker/lab/workshop.ts';
import { readSubmission } from '../checker/manifests/read-folder.ts';
import type { Report } from '../checker/report/report.ts';
import type { RunEvent } from '../checker/run/judge.ts';
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
const found = await kindProvider({ folder: path.join(WORKSHOP, '.gatehouse') }).find(SHARED.name);
if (!found) throw new Error('there is no running workshop cluster: npm run lab:start 1 -- --provider kind');
const workshop = found;

const fresh: number[] = [];
const told: number[] = [];
let failed = 0;
for (let run = 1; run <= RUNS; run++) {
  await remove(workshop, `/apis/apps/v1/namespaces/${lab.namespace}/deployments/web`);
  const { report } = await check('solution');
  fresh.push(report.durationMs);
  if (report.summary.verdict !== 'pass') failed++;
  if (run <= 10) told.push((await check('wrong/selector-near-miss')).firstFailureMs);
  console.log(`${run} of ${RUNS}: ${report.summary.verdict} in ${report.durationMs} ms`);
}
await workshop.close();

const known = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}')) as Record<string, object>;
known['right answers to lab 1 with a fresh Deployment, kind'] = {
  runs: RUNS,
  failed,
  medianMs: median(fresh),
};
known['a wrong selector told, with a fresh Deployment, kind'] = {
  runs: told.length,
  medianMs: median(told),
  goalMs: 4700,
};
await writeFile(RESULTS, `${JSON.stringify(known, undefined, 2)}\n`);

/** Judges an answer; and says when the reader was told of the first failure. */
async function check(answer: string): Promise<{ report: Report; firstFailureMs: number }> {
  const submission = await readSubmission(path.join(labFolder(lab.id), answer));
  const { signal } = new AbortController();
  const start = performance.now();
  let firstFailureMs = Number.NaN;
  const onEvent = (event: RunEvent): void => {
    if (event.type !== 'judged' || event.report.result !== 'fail' || !Number.isNaN(firstFailureMs)) return;
    firstFailureMs = Math.round(performance.now() - start);
  };
  const report = await runLab({
    lab,
    cluster: workshop,
    submission,
    folder: answer,
    deadlineMs: 30_000,
    signal,
    onEvent,
  });
  return { report, firstFailureMs };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
