import http from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import type { V1Pod } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { PodRef } from '../../cluster.ts';
import type { Visit } from '../doors.ts';
import { containerName, readPod } from '../exec/container.ts';
import { attachToContainer, execInContainer, type ProcessStreams } from '../exec/exec.ts';
import { onListenerEnd } from '../network/listener-end.ts';
import { visitPod } from '../probes.ts';
import { followStored } from '../storage/registry.ts';
import { answerVisit } from './answer-visit.ts';
import type { ExecStreams, PodStreams } from './streams/pod-streams.ts';

const PODS = { folder: 'pods', namespaced: true };

/** What exec, attach and port-forward lead to in the embedded cluster. */
export function podStreams(cluster: Cluster): PodStreams {
  return {
    admit: async (kind, pod) => {
      const found = await readPod(cluster, pod);
      if (kind !== 'portforward') containerName(found, pod);
    },
    exec: async (pod, command, io) => ({ exitCode: await execInContainer(cluster, pod, command, processStreams(io)) }),
    attach: async (pod, io) => ({ exitCode: await attachToContainer(cluster, pod, processStreams(io)) }),
    connect: (pod, port) => connect(cluster, pod, port),
    gone: (pod, signal) => gone(cluster, pod, signal),
  };
}

function processStreams({ stdin, stdout, stderr, tty, signal }: ExecStreams): ProcessStreams {
  const encoder = new TextEncoder();
  const asBytes = (write: (chunk: Uint8Array) => void) => (text: string) => {
    // A terminal goes back to the line's begin by a character of its own.
    if (text !== '') write(encoder.encode(tty ? text.replaceAll(/\r?\n/g, '\r\n') : text));
  };
  return {
    ...(stdin && { input: { chunks: stdin, isTerminal: tty } }),
    stdout: asBytes(stdout),
    stderr: asBytes(tty ? stdout : stderr),
    signal,
  };
}

/**
 * A stream of bytes to a port of the Pod, at whose other end the HTTP in it is understood.
 * @throws {Error} with the kubelet's text when nothing listens there.
 */
async function connect(cluster: Cluster, ref: PodRef, port: number): Promise<Duplex> {
  const pod = await readPod(cluster, ref);
  const target = `${pod.status?.podIP}:${port}`;
  if (!cluster.network.canConnect(pod.status?.podIP ?? '', port)) throw new Error(refused(ref, pod, port));
  const [near, far] = duplexPair();
  const server = http.createServer((request, response) => {
    const visit = (wanted: Visit) => visitPod(cluster, pod, port, wanted);
    answerVisit(visit, request, response).catch(() => far.destroy());
  });
  server.on('clientError', () => far.destroy());
  server.emit('connection', far);
  near.on('error', () => far.destroy()).on('close', () => far.destroy());
  far.on('error', () => near.destroy()).on('close', () => near.end());
  const forget = onListenerEnd(cluster.network, (ended) => {
    if (ended === target) near.destroy();
  });
  near.on('close', forget);
  return near;
}

/** Text: kubernetes pkg/kubelet and containerd's port-forward. */
function refused({ namespace, pod: name }: PodRef, { metadata }: V1Pod, port: number): string {
  const pod = `${name}_${namespace}(${metadata?.uid})`;
  const dial = `failed to connect to localhost:${port} inside namespace "${metadata?.uid}", IPv4: dial tcp4 127.0.0.1:${port}: connect: connection refused IPv6 dial tcp6: address localhost: no suitable address found `;
  return `error forwarding port ${port} to pod ${pod}: failed to execute portforward in network namespace: ${dial}`;
}

/** Resolves when the Pod is deleted, or another one has its name. */
async function gone(cluster: Cluster, ref: PodRef, signal: AbortSignal): Promise<void> {
  const { metadata } = await readPod(cluster, ref);
  const changes = followStored(cluster, PODS, ref.namespace, metadata?.resourceVersion ?? '', signal);
  for await (const { after, before } of changes) {
    const changed = after ?? before;
    if (changed?.metadata?.name === ref.pod && (!after || after.metadata?.uid !== metadata?.uid)) return;
  }
}
