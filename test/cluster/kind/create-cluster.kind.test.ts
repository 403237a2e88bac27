import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCluster } from '../../../checker/cluster/kind/create-cluster.ts';
import { type Engine, findEngine } from '../../../checker/cluster/kind/engine.ts';
import { hasImage, kindContainers, nodeAddresses } from '../../../checker/cluster/kind/engine-nodes.ts';
import {
  deleteCluster,
  exportKubeconfig,
  kindClusters,
  loadImage,
} from '../../../checker/cluster/kind/kind-command.ts';
import { kindConfig } from '../../../checker/cluster/kind/kind-config.ts';
import { UserError } from '../../../checker/errors.ts';
import { run, runOrFail } from '../../../checker/process/run.ts';
import { freePort } from '../host/free-port.ts';

const name = 'engines-try';
const nodeImage = process.env.KIND_NODE_IMAGE;
const minutes = 60_000;

describe('a kind cluster', { timeout: 4 * minutes }, () => {
  let engine: Engine;
  let folder: string;
  let port: number;
  let kubeconfig: string;
  let usersConfig: string;

  const create = (options: { signal?: AbortSignal; onLine?: (line: string) => void } = {}) =>
    createCluster(engine, {
      name,
      nodeImage,
      kubeconfig,
      configYaml: kindConfig({ hostPorts: [{ hostPort: port, nodePort: 30001 }] }),
      logsTo: join(folder, 'logs'),
      ...options,
    });

  async function importTinyImage(image: string): Promise<void> {
    const archive = join(folder, 'tiny.tar');
    await runOrFail('tar', ['-cf', archive, '-C', folder, 'kubeconfig']);
    await runOrFail(engine.name, ['import', archive, image]);
  }

  beforeAll(async () => {
    const search = await findEngine();
    if (!search.found) throw new Error(search.troubles[0]?.problem);
    engine = search.engine;
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-kind-'));
    kubeconfig = join(folder, 'kubeconfig');
    port = await freePort();
    usersConfig = await userKubeconfig();
  });

  afterAll(async () => {
    await deleteCluster(engine, name, kubeconfig);
    await rm(folder, { recursive: true, force: true });
  }, minutes);

  it('that fails half-way is deleted, and leaves the failing command and its logs', async () => {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const failure = await create().catch((error: unknown) => error);
    server.close();
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toHaveProperty('exitCode', 3);
    expect(failure).toHaveProperty('message', expect.stringContaining(`kind create cluster --name ${name}`));
    expect((failure as UserError).message).toMatch(/address already in use|port is already allocated/);
    expect((failure as UserError).hint).toContain(join(folder, 'logs'));
    expect(await readdir(join(folder, 'logs'))).toContain(`${name}-control-plane`);
    expect(await kindContainers(engine, name)).toEqual([]);
  });

  it.for([0, 300, 700, 1_500, 6_000])('aborted after %i ms leaves no container', async (ms) => {
    const reason = new Error('Ctrl-C');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), ms);
    await expect(create({ signal: controller.signal })).rejects.toBe(reason);
    expect(await kindContainers(engine, name)).toEqual([]);
  });

  it('is made with its port mapped, tells its progress, and can be looked at', async () => {
    const lines: string[] = [];
    await create({ onLine: (line) => lines.push(line) });
    expect(lines.join('\n')).toContain('Starting control-plane');
    expect(await kindClusters(engine)).toContain(name);
    const [node] = await kindContainers(engine, name);
    expect(node).toMatchObject({ cluster: name, role: 'control-plane', isRunning: true });
    expect(node?.publishedPorts).toContainEqual({ hostAddress: '127.0.0.1', hostPort: port, containerPort: 30001 });
    expect(await nodeAddresses(engine, name)).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)]);
  });

  it('is reached by the kubeconfig written for it', async () => {
    const another = join(folder, 'exported');
    await exportKubeconfig(engine, name, another);
    for (const file of [kubeconfig, another]) {
      const { exitCode } = await run('kubectl', ['--kubeconfig', file, 'get', 'nodes'], { timeoutMs: 10_000 });
      expect(exitCode).toBe(0);
    }
  });

  it('is left alone by somebody else who wants its name', async () => {
    await expect(create()).rejects.toThrow(`There is a kind cluster named ${name} already.`);
    expect(await kindClusters(engine)).toContain(name);
  });

  it('takes an image of the engine', async () => {
    const image = 'engines-try/tiny:v1';
    expect(await hasImage(engine, image)).toBe(false);
    await expect(loadImage(engine, { cluster: name, image })).rejects.toThrow(image);
    await importTinyImage(image);
    expect(await hasImage(engine, image)).toBe(true);
    await loadImage(engine, { cluster: name, image });
    await runOrFail(engine.name, ['image', 'rm', image]);
    const listing = ['exec', `${name}-control-plane`, 'ctr', '--namespace', 'k8s.io', 'images', 'list', '--quiet'];
    expect((await runOrFail(engine.name, listing)).stdout).toContain(image);
  });

  it('is seen to be stopped', async () => {
    await runOrFail(engine.name, ['kill', `${name}-control-plane`]);
    expect(await kindContainers(engine, name)).toMatchObject([{ cluster: name, isRunning: false, addresses: [] }]);
  });

  it("is deleted, twice without complaint, and the reader's own kubeconfig never changed", async () => {
    await deleteCluster(engine, name, kubeconfig);
    await deleteCluster(engine, name, kubeconfig);
    expect(await kindContainers(engine, name)).toEqual([]);
    expect(await userKubeconfig()).toBe(usersConfig);
  });
});

async function userKubeconfig(): Promise<string> {
  return readFile(process.env.KUBECONFIG ?? join(homedir(), '.kube', 'config'), 'utf8').catch(() => '');
}
