import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http, { type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { KubeConfig } from '@kubernetes/client-node';
import type { StreamKind } from '../../../../checker/cluster/embedded/node/streams/pod-streams.ts';
import { serveStream } from '../../../../checker/cluster/embedded/node/streams/serve-stream.ts';
import { echoPod } from './echo-pod.ts';

const POD = {
  kind: 'Pod',
  apiVersion: 'v1',
  metadata: { name: 'echo', namespace: 'default' },
  spec: { containers: [{ name: 'main', image: 'echo' }] },
  status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [] },
  '/api/v1': {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [{ name: 'pods', singularName: 'pod', namespaced: true, kind: 'Pod', verbs: ['get'] }],
  },
  '/api/v1/namespaces/default/pods/echo': POD,
};

/** The least of an API server that kubectl needs before it asks for a stream of Pod `echo`, and its streams. */
export async function streamingServer() {
  const pod = echoPod();
  const sockets = new Set<Duplex>();
  const served = { open: 0 };
  const switchedTo: string[] = [];
  const server = http.createServer(({ url = '/' }, response) => answer(response, ANSWERS[url.split('?')[0] ?? '']));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const kind = pathname.split('/').at(-1) as StreamKind;
    served.open++;
    switchedTo.push(`${request.headers.upgrade} ${request.headers['sec-websocket-protocol'] ?? ''}`.trim());
    const what = { kind, pod: { namespace: 'default', pod: 'echo' }, query };
    void serveStream({ request, socket, head }, what, pod.streams).then(() => served.open--);
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-streams-'));
  const kubeconfig = path.join(folder, 'kubeconfig');
  const text = kubeconfigOf(port);
  await writeFile(kubeconfig, text, { mode: 0o600 });
  const config = new KubeConfig();
  config.loadFromString(text);
  return {
    port,
    kubeconfig,
    config,
    pod: pod.state,
    /** What each stream asked for, as `websocket v5.channel.k8s.io`. */
    switchedTo,
    /** Streams that are still served, and connections that are still open. */
    left: () => ({ streams: served.open, connections: pod.state.connections.size }),
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 404 }));
}

function kubeconfigOf(port: number): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server: `http://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'u', user: {} }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'c',
  });
}
