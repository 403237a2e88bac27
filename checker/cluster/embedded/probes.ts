import type { V1Pod } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import {
  type DnsObservation,
  ExecError,
  type HttpObservation,
  type HttpProbe,
  type PodRef,
  type Probes,
} from '../cluster.ts';
import type { Doors, Enter, Visit, VisitAnswer } from './doors.ts';
import { onConnection } from './network/balancing.ts';

/** Probes inside the embedded network, as programs in its Pods would send them. */
export function embeddedProbes(cluster: Cluster, doors: Doors, hostRoute: Probes['hostRoute']): Probes {
  return {
    http: async (vantage, probe) => {
      if (vantage.from === 'host') return doors.http(probe);
      return httpFrom(cluster, vantage.from === 'node' ? nodeOf(cluster) : await runningPod(cluster, vantage), probe);
    },
    resolve: async (ref, name) => resolve(cluster, await runningPod(cluster, ref), name),
    hostRoute,
  };
}

/** A program's place in the simulated network. */
type Origin = Parameters<Cluster['network']['fetch']>[1];

function nodeOf({ servers: [first] }: Cluster): Origin {
  if (!first) throw new ExecError('the cluster has no node');
  return first.node;
}

async function httpFrom(
  cluster: Cluster,
  origin: Origin,
  { times = 1, timeoutMs = 2_000, ...probe }: HttpProbe,
): Promise<HttpObservation[]> {
  const observations: HttpObservation[] = [];
  for (let sent = 0; sent < times; sent++)
    observations.push(await withinTime(timeoutMs, request(cluster, origin, probe)));
  return observations;
}

async function request(
  cluster: Cluster,
  origin: Origin,
  { url, host }: Pick<HttpProbe, 'url' | 'host'>,
): Promise<HttpObservation> {
  try {
    const {
      status,
      header = {},
      body,
    } = await cluster.network.fetch(cluster.ctx, origin, url, {
      headers: host === undefined ? [] : [['Host', host]],
    });
    const headers = Object.fromEntries(
      Object.entries(header).map(([name, values]) => [name.toLowerCase(), values.join(', ')]),
    );
    return { kind: 'answered', status, headers, body };
  } catch (error) {
    return silence(error);
  }
}

/** A resolver that reaches nobody says what it says of a name that nobody has. */
async function resolve(cluster: Cluster, pod: V1Pod, name: string): Promise<DnsObservation> {
  const response = await cluster.network.resolveDns(pod, name, 'A').catch(() => undefined);
  if (!response) return { kind: 'no-such-host', detail: 'nobody answers behind the cluster’s DNS' };
  const found = response.answers.find((answer) => answer.type === 'A');
  return found?.type === 'A'
    ? { kind: 'resolved', address: found.address }
    : { kind: 'no-such-host', detail: `the cluster's DNS knows no ${name}` };
}

/** @throws {ExecError} where a program could not run there. */
async function runningPod(cluster: Cluster, { namespace, pod: name }: PodRef): Promise<V1Pod> {
  const pod = await cluster.api.corev1.readNamespacedPod({ namespace, name }).catch(() => undefined);
  if (pod?.status?.containerStatuses?.some(({ state }) => state?.running)) return pod;
  throw new ExecError(`Pod ${name} in namespace ${namespace} is not running`);
}

/** From outside, by way of the node: what Docker's proxy does for a mapped port. */
export function enterBy(cluster: Cluster): Enter {
  return async (nodePort, visit) => {
    const node = cluster.servers[0];
    return node && send(cluster, node.node, `http://${node.ipAddresses[0]}:${nodePort}`, visit);
  };
}

/** As the kubelet does for a port-forward: from inside the Pod to its own loopback. */
export function visitPod(cluster: Cluster, pod: V1Pod, port: number, visit: Visit): Promise<VisitAnswer | undefined> {
  return send(cluster, pod, `http://127.0.0.1:${port}`, visit);
}

async function send(
  cluster: Cluster,
  origin: Origin,
  base: string,
  { method, path, headers, body, connection }: Visit,
): Promise<VisitAnswer | undefined> {
  try {
    const request = { method, headers, ...(body !== undefined && { body }) };
    const fetching = onConnection(connection, () => cluster.network.fetch(cluster.ctx, origin, base + path, request));
    const answer = await fetching;
    return { status: answer.status, headers: answer.header ?? {}, body: answer.body };
  } catch {
    return undefined;
  }
}

function silence(error: unknown): HttpObservation {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const detail = cause?.message ?? String(error);
  if (cause?.code === 'ENOTFOUND') return { kind: 'no-such-host', detail };
  return { kind: cause?.code === 'UND_ERR_SOCKET' ? 'reset' : 'refused', detail };
}

async function withinTime(ms: number, observation: Promise<HttpObservation>): Promise<HttpObservation> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<HttpObservation>((done) => {
    timer = setTimeout(() => done({ kind: 'timed-out', detail: `no answer in ${ms} ms` }), ms);
  });
  try {
    return await Promise.race([observation, late]);
  } finally {
    clearTimeout(timer);
  }
}
