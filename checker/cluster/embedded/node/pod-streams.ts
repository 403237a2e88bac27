import http from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import type { Cluster } from '@ngrok/webernetes';
import type { PodRef } from '../../cluster.ts';
import type { Visit } from '../doors.ts';
import { containerName, readPod } from '../exec/container.ts';
import { attachToContainer, execInContainer, type ProcessStreams } from '../exec/exec.ts';
import { podGone } from '../forward/pod-gone.ts';
import { notListening } from '../forward/refusal.ts';
import { onListenerEnd } from '../network/listener-end.ts';
import { visitPod } from '../probes.ts';
import { answerVisit } from './answer-visit.ts';
import type { ExecStreams, PodStreams } from './streams/pod-streams.ts';

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
    gone: (pod, signal) => podGone(cluster, pod, signal),
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
  if (!cluster.network.canConnect(pod.status?.podIP ?? '', port)) throw new Error(notListening(pod, port));
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
