import type { V1EndpointSlice, V1Pod } from '@kubernetes/client-node';
import { type Cluster, ExecError } from '../cluster/cluster.ts';
import type { Failure } from '../diagnoses/diagnosis.ts';
import { endpointsOf, isReady, nameOf } from './pods.ts';

/** What a Pod says to itself, where it says nothing to others. */
export interface OnLoopback {
  readonly pod: string;
  readonly port: number;
  readonly answers: boolean;
}

/**
 * Where nobody answered at a Service: whether one of its Pods does answer inside itself, on 127.0.0.1. Asked from that
 * Pod; undefined where it has no program to ask with.
 */
export async function askOnLoopback(
  cluster: Cluster,
  { check, look }: Failure,
  pods: readonly V1Pod[],
  slices: readonly V1EndpointSlice[],
  namespace: string,
): Promise<OnLoopback | undefined> {
  if (check.about.service === undefined || (look.silence !== 'refused' && look.silence !== 'reset')) return undefined;
  const ready = new Set(pods.filter((pod) => pod.metadata?.namespace === namespace && isReady(pod)).map(nameOf));
  const behind = slices.filter(
    ({ metadata }) => metadata?.labels?.['kubernetes.io/service-name'] === check.about.service,
  );
  const endpoint = endpointsOf(behind).find(({ pod }) => pod !== undefined && ready.has(pod));
  const port = endpoint?.ports[0];
  if (endpoint?.pod === undefined || port === undefined) return undefined;
  try {
    const vantage = { from: 'pod', namespace, pod: endpoint.pod } as const;
    const [answer] = await cluster.probes.http(vantage, { url: `http://127.0.0.1:${port}/`, timeoutMs: 1_000 });
    return { pod: endpoint.pod, port, answers: answer?.kind === 'answered' };
  } catch (error) {
    if (error instanceof ExecError) return undefined;
    throw error;
  }
}
