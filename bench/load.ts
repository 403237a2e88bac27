import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { cpus } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { V1Deployment } from '@kubernetes/client-node';
import { chooseProvider, SHARED } from '../checker/cluster/choose.ts';
import type { Cluster } from '../checker/cluster/cluster.ts';
import { BackgroundFiles } from '../checker/cluster/embedded/node/background/workshop-files.ts';
import { restoreWork } from '../checker/commands/restore-work.ts';
import { loadLab } from '../checker/lab/find-lab.ts';

/**
 * What the background cluster bears: `npm run bench:load` sends 10,000 requests to localhost:30001 over 50 kept
 * connections while the Deployment rolls, then follows it with a watch under churn, for as many minutes as its argument
 * says, and looks at the memory of its process. Written to `bench/results.json`.
 */
const REQUESTS = 10_000;
const CONNECTIONS = 50;
const PORT = 30_001;
const DEPLOYMENT = '/apis/apps/v1/namespaces/node-port/deployments/web';
const MERGE = 'application/merge-patch+json';
const RESULTS = path.join(import.meta.dirname, 'results.json');

const lab = await loadLab('01-node-port');
const { provider } = await chooseProvider({ provider: 'embedded' });
await provider.delete(SHARED.name);
const cluster = await provider.create({ name: SHARED.name, hostPorts: lab.hostPorts, stayFor: lab.id });
await restoreWork(cluster, lab.id);
await untilReady(cluster);
const load = await underLoad(cluster);
console.log(load);
const memory = await underChurn(cluster, Number(process.argv[2] ?? 1));
console.log(memory);
await cluster.close();
await provider.delete(SHARED.name);
const known = JSON.parse(await readFile(RESULTS, 'utf8')) as Record<string, object>;
known['10,000 requests at 50 connections while the Deployment rolls, embedded'] = {
  ...load,
  on: `${cpus().length} cores`,
};
known['memory of the background cluster under churn'] = { ...memory, on: `${cpus().length} cores` };
await writeFile(RESULTS, `${JSON.stringify(known, undefined, 2)}\n`);

async function underLoad(target: Cluster) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const failures = new Map<string, number>();
  let left = REQUESTS;
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const start = performance.now();
      const outcome = await request(agent);
      times.push(performance.now() - start);
      if (outcome !== '200') failures.set(outcome, (failures.get(outcome) ?? 0) + 1);
    }
  };
  const rolling = roll(target, () => left > 0);
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const rollouts = await rolling;
  agent.destroy();
  const sorted = times.toSorted((one, other) => one - other);
  const percentile = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return {
    requests: REQUESTS,
    failed: Object.fromEntries(failures),
    rollouts,
    requestsPerSecond: Math.round(REQUESTS / seconds),
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
  };
}

function request(agent: http.Agent): Promise<string> {
  return new Promise((resolve) => {
    const sent = http.get({ host: '127.0.0.1', port: PORT, agent }, (response) => {
      response.resume().on('end', () => resolve(String(response.statusCode)));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

/** Rolls the Deployment again and again while there is load; how often. */
async function roll(target: Cluster, isLoaded: () => boolean): Promise<number> {
  let rollouts = 0;
  while (isLoaded()) {
    rollouts += 1;
    const annotations = { rolled: String(rollouts) };
    await patch(target, { spec: { template: { metadata: { annotations } } } });
    await untilReady(target);
  }
  return rollouts;
}

async function patch(target: Cluster, body: object): Promise<void> {
  await target.api.handle({ method: 'PATCH', path: DEPLOYMENT, contentType: MERGE, body });
}

async function untilReady(target: Cluster): Promise<void> {
  for (;;) {
    const { body } = await target.api.handle({ method: 'GET', path: DEPLOYMENT });
    const { metadata, spec, status } = body as V1Deployment;
    const isSeen = status?.observedGeneration === metadata?.generation;
    if (isSeen && status?.updatedReplicas === spec?.replicas && status?.readyReplicas === status?.replicas) return;
    await pause(20);
  }
}

async function underChurn(target: Cluster, minutes: number) {
  const over = new AbortController();
  let events = 0;
  const watching = (async () => {
    for await (const _event of target.api.watch('/api/v1/pods', {}, over.signal)) events += 1;
  })();
  const pid = (await new BackgroundFiles(SHARED.folder).claimant()) ?? 0;
  const seen: number[] = [];
  const end = Date.now() + minutes * 60_000;
  for (let turn = 0; Date.now() < end; turn++) {
    await patch(target, { spec: { replicas: turn % 2 === 0 ? 6 : 3 } });
    await pause(1_000);
    if (turn % 30 === 0) seen.push(await residentMegabytes(pid));
  }
  over.abort();
  await Promise.race([watching, once(over.signal, 'abort').catch(() => undefined)]);
  return { minutes, events, residentMegabytes: seen };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
