import http from 'node:http';
import { text } from 'node:stream/consumers';
import type { V1Deployment } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../host/free-port.ts';
import { servedCluster } from './served-cluster.ts';

const NODE_PORT = 30_017;
const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';
const labels = { app: 'web' };

let served: Awaited<ReturnType<typeof servedCluster>>;
let port: number;

const ask = (method: 'GET' | 'PATCH' | 'POST', path: string, body?: object) =>
  served.cluster.api.handle({ method, path, body, contentType: 'application/merge-patch+json' });

async function ready(): Promise<void> {
  const isReady = async (): Promise<boolean> => {
    const { metadata, status } = (await ask('GET', `${DEPLOYMENTS}/web`)).body as V1Deployment;
    const { observedGeneration, updatedReplicas, readyReplicas, replicas } = status ?? {};
    return (
      observedGeneration === metadata?.generation && updatedReplicas === 3 && readyReplicas === 3 && replicas === 3
    );
  };
  await vi.waitUntil(isReady, { timeout: 20_000, interval: 50 });
}

beforeAll(async () => {
  port = await freePort();
  served = await servedCluster([{ hostPort: port, nodePort: NODE_PORT }]);
  const container = { name: 'web', image: 'nginxdemos/hello:plain-text' };
  const template = { metadata: { labels }, spec: { containers: [container] } };
  const spec = { replicas: 3, selector: { matchLabels: labels }, template };
  await ask('POST', DEPLOYMENTS, { metadata: { name: 'web' }, spec });
  const ports = [{ port: 80, nodePort: NODE_PORT }];
  const service = { metadata: { name: 'web' }, spec: { type: 'NodePort', selector: labels, ports } };
  await ask('POST', '/api/v1/namespaces/default/services', service);
  await ready();
}, 30_000);
afterAll(() => served.close());

/** The Pod that answers; an error's code where none does. */
function visit(agent: http.Agent | false): Promise<string> {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, agent }, (response) => {
      void text(response).then((body) => resolve(/Server name: (\S+)/.exec(body)?.[1] ?? body));
    });
    request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

describe('a mapped port of this machine', () => {
  it('leads a connection that is kept to one Pod, and new ones to all', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const kept = new Set<string>();
    for (let request = 0; request < 20; request++) kept.add(await visit(agent));
    expect(kept.size).toBe(1);
    agent.destroy();
    const anew = new Set<string>();
    for (let request = 0; request < 60; request++) anew.add(await visit(false));
    expect(anew.size).toBe(3);
  });

  it('loses no request while the Pods behind it are replaced', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
    const before = new Set<string>();
    const answers = new Set<string>();
    let rolled = false;
    const visitor = async (): Promise<void> => {
      while (!rolled) answers.add(await visit(agent));
    };
    for (let request = 0; request < 40; request++) before.add(await visit(false));
    const visitors = Array.from({ length: 20 }, visitor);
    const annotations = { rolled: 'once' };
    await ask('PATCH', `${DEPLOYMENTS}/web`, { spec: { template: { metadata: { annotations } } } });
    await ready();
    rolled = true;
    await Promise.all(visitors);
    agent.destroy();
    expect([...answers].filter((answer) => !answer.startsWith('web-'))).toEqual([]);
    expect([...answers].filter((answer) => !before.has(answer)).length).toBeGreaterThan(0);
  }, 40_000);
});
