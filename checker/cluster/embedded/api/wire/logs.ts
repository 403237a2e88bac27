import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { badRequest } from '../../admission/status.ts';
import { containerName } from '../../exec/container.ts';
import type { ContainerLog, LogLine } from '../../logs/container-log.ts';
import { logOf } from '../../logs/recorded-logs.ts';
import { getObject } from '../read.ts';
import type { Route } from '../route.ts';
import type { WireResponse } from './message.ts';

type Query = Readonly<Record<string, string>>;

/** `pods/log`: what kubectl's `logs` shows, with its options. */
export async function answerLogs(
  cluster: Cluster,
  route: Route,
  query: Query,
  signal: AbortSignal,
): Promise<WireResponse> {
  const pod = (await getObject(cluster, { ...route, subresource: undefined })) as V1Pod;
  const container = containerName(pod, {
    namespace: '',
    pod: route.name ?? '',
    ...(query['container'] && { container: query['container'] }),
  });
  const log = findLog(cluster, pod, container, query['previous'] === 'true');
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-cache, private' };
  const text = selected(log?.lines ?? [], query, cluster.clock.nowMs());
  if (query['follow'] !== 'true' || !log) return { status: 200, headers, body: limited(text, query) };
  return { status: 200, headers, body: followed(text, log, query, signal) };
}

async function* followed(before: string, log: ContainerLog, query: Query, signal: AbortSignal): AsyncGenerator<string> {
  const lines = log.follow(signal);
  const next = lines.next();
  if (before !== '') yield before;
  for (let line = await next; !line.done; line = await lines.next()) yield shown(line.value, query);
}

/** Texts: kubernetes pkg/kubelet/kubelet_pods.go, validateContainerLogStatus. */
function findLog(cluster: Cluster, pod: V1Pod, container: string, previous: boolean): ContainerLog | undefined {
  const { name, uid = '' } = pod.metadata ?? {};
  const about = `container "${container}" in pod "${name}"`;
  const status = pod.status?.containerStatuses?.find((one) => one.name === container);
  if (previous) {
    const log = logOf(cluster, uid, container, 'previous');
    if (log) return log;
    throw badRequest(`previous terminated ${about} not found`);
  }
  const log = logOf(cluster, uid, container);
  if (log || hasRun(status)) return log;
  throw badRequest(`${about} is waiting to start: ${whyWaiting(status)}`);
}

function hasRun(status: V1ContainerStatus | undefined): boolean {
  return status?.state?.running !== undefined || status?.state?.terminated !== undefined;
}

function whyWaiting(status: V1ContainerStatus | undefined): string {
  const reason = status?.state?.waiting?.reason ?? 'ContainerCreating';
  return /^(ErrImagePull|ImagePullBackOff)$/.test(reason) ? 'trying and failing to pull image' : reason;
}

function selected(lines: readonly LogLine[], query: Query, now: number): string {
  const seconds = Number(query['sinceSeconds']);
  const since = query['sinceTime'] ? Date.parse(query['sinceTime']) : seconds > 0 ? now - seconds * 1000 : 0;
  const recent = lines.filter(({ at }) => at >= since);
  const { tailLines } = query;
  const tail = tailLines === undefined ? recent : recent.slice(Math.max(0, recent.length - numberOf(tailLines)));
  return tail.map((line) => shown(line, query)).join('');
}

function numberOf(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw badRequest(`tailLines: Invalid value: ${text}: must be greater than or equal to 0`);
}

function shown({ at, text, isCut }: LogLine, { timestamps }: Query): string {
  const line = isCut ? text : `${text}\n`;
  return timestamps === 'true' ? `${new Date(at).toISOString().replace('Z', '000000Z')} ${line}` : line;
}

function limited(text: string, { limitBytes }: Query): string {
  return limitBytes === undefined ? text : text.slice(0, Number(limitBytes));
}
