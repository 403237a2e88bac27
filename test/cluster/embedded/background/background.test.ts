import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cluster, HostPort } from '../../../../checker/cluster/cluster.ts';
import { startInBackground } from '../../../../checker/cluster/embedded/node/background/start.ts';
import { BackgroundFiles, isAlive } from '../../../../checker/cluster/embedded/node/background/workshop-files.ts';
import { embeddedProvider } from '../../../../checker/cluster/embedded/node/provider.ts';
import { isOnPath } from '../../../../checker/process/run.ts';
import { pod, runPod } from '../../../contract/workloads.ts';
import { freePort } from '../../host/free-port.ts';

const NAME = 'gatehouse';
const hasKubectl = await isOnPath('kubectl');

let folder: string;
let files: BackgroundFiles;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'gatehouse-background-')), '.gatehouse');
  files = new BackgroundFiles(folder);
});
afterEach(async () => {
  await provider().delete(NAME);
  await rm(path.dirname(folder), { recursive: true, force: true });
});

const provider = (restore?: (cluster: Cluster, lab: string) => Promise<void>) =>
  embeddedProvider({ folder, ...(restore && { restore }) });
const create = (hostPorts: readonly HostPort[] = []) => provider().create({ name: NAME, hostPorts, stayFor: '01-lab' });

async function pid(): Promise<number> {
  return (await files.claimant()) ?? 0;
}

async function ended(id: number): Promise<void> {
  await expect.poll(() => isAlive(id), { timeout: 10_000 }).toBe(false);
}

const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'mine' } };
const makeNamespace = (cluster: Cluster) =>
  cluster.api.handle({ method: 'POST', path: '/api/v1/namespaces', body: NAMESPACE });
const hasNamespace = async (cluster: Cluster) =>
  (await cluster.api.handle({ method: 'GET', path: '/api/v1/namespaces/mine' })).status === 200;

describe('an embedded cluster in the background', () => {
  it('starts an Ingress controller once, which stays when whoever asked for it has gone', async () => {
    const made = await create();
    const first = await made.startIngress?.();
    const again = await made.startIngress?.();
    await first?.stop();
    await again?.stop();
    await made.close();
    const found = await provider().find(NAME);
    const path = '/apis/networking.k8s.io/v1/ingressclasses/gatehouse';
    expect(await found?.api.handle({ method: 'GET', path })).toMatchObject({ status: 200 });
    await found?.close();
  });

  it('is found by the next command, with what was made in it, until it is deleted', async () => {
    const made = await create();
    await makeNamespace(made);
    await made.close();
    const found = await provider().find(NAME);
    expect(found && (await hasNamespace(found))).toBe(true);
    await found?.close();
    const process = await pid();
    expect(await provider().delete(NAME)).toBe(true);
    await ended(process);
    expect(await provider().find(NAME)).toBeUndefined();
    expect(await provider().delete(NAME)).toBe(false);
  });

  it('opens its mapped ports for real, and closes them with it', async () => {
    const port = await freePort();
    const cluster = await create([{ hostPort: port, nodePort: 30_001 }]);
    const url = `http://localhost:${port}/`;
    const [open] = await cluster.probes.http({ from: 'host' }, { url });
    expect(open?.kind).toBe('reset');
    await cluster.close();
    await expect(create([{ hostPort: port, nodePort: 30_001 }])).rejects.toThrow(/already/);
    await provider().delete(NAME);
    const here = await provider().create({ name: NAME, hostPorts: [] });
    expect((await here.probes.http({ from: 'host' }, { url }))[0]?.kind).toBe('refused');
    await here.close();
  });

  it('keeps its token and its log from everybody else', async () => {
    await (await create()).close();
    for (const file of [files.state, files.kubeconfig, files.log]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is made again, with the doors it had and the reader’s work, after a kill -9', async () => {
    const port = await freePort();
    await (await create([{ hostPort: port, nodePort: 30_001 }])).close();
    const before = await pid();
    process.kill(before, 'SIGKILL');
    await ended(before);
    const restored: string[] = [];
    const found = await provider(async (cluster, lab) => {
      restored.push(lab);
      await makeNamespace(cluster);
    }).find(NAME);
    expect(found && (await hasNamespace(found))).toBe(true);
    expect(restored).toEqual(['01-lab']);
    expect(found?.hostPorts).toEqual([{ hostPort: port, nodePort: 30_001 }]);
    expect(await pid()).not.toBe(before);
    await found?.close();
  });

  it('is one of two that are started at once; the other says so', async () => {
    const outcomes = await Promise.allSettled([create(), create()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(String(lost?.reason)).toMatch(/process \d+ runs this workshop’s cluster already/);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.close();
  });

  it.runIf(hasKubectl)('has nothing left to do once it is stopped, under a port-forward too', async () => {
    const cluster = await create();
    await runPod(cluster, pod('web'));
    await cluster.close();
    const id = await pid();
    const options = { env: { ...process.env, KUBECONFIG: files.kubeconfig }, stdio: 'pipe' } as const;
    const forward = spawn('kubectl', ['port-forward', 'pod/web', ':80'], options);
    const [line] = (await once(forward.stdout.setEncoding('utf8'), 'data')) as [string];
    const port = /127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
    expect(await answer.text()).toContain('Server name: web');
    expect(await provider().delete(NAME)).toBe(true);
    await expect.poll(() => isAlive(id), { timeout: 5_000 }).toBe(false);
    forward.kill();
  });

  it('ends when its workshop’s folder goes', async () => {
    await (await create()).close();
    const process = await pid();
    await rm(folder, { recursive: true });
    await ended(process);
  });

  it('ends by itself when nobody asks anything of it for long', async () => {
    await startInBackground({ name: NAME, hostPorts: [], folder, idleMs: 300 });
    await ended(await pid());
    expect(existsSync(files.state)).toBe(false);
    expect(await readFile(files.log, 'utf8')).toMatch(/ending: no request in/);
  });

  it('takes nothing of a file that is no state of it', async () => {
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(folder, { recursive: true });
    await writeFile(files.state, '{"pid": 1, "server": ');
    expect(await provider().find(NAME)).toBeUndefined();
    await (await create()).close();
    expect(await pid()).toBeGreaterThan(1);
  });
});
