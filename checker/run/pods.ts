import type { V1Deployment, V1EndpointSlice, V1Pod, V1ReplicaSet } from '@kubernetes/client-node';

/** A Pod that is neither on its way out nor done. */
export function isAlive(pod: V1Pod): boolean {
  return !pod.metadata?.deletionTimestamp && pod.status?.phase !== 'Succeeded' && pod.status?.phase !== 'Failed';
}

export function isReady(pod: V1Pod): boolean {
  return (
    isAlive(pod) && (pod.status?.conditions ?? []).some(({ type, status }) => type === 'Ready' && status === 'True')
  );
}

export function nameOf(object: { metadata?: { name?: string } }): string {
  return object.metadata?.name ?? '';
}

/** The Pods a Deployment made, by way of its ReplicaSets' owner references, without those on their way out. */
export function podsOf(
  deployment: V1Deployment,
  replicaSets: readonly V1ReplicaSet[],
  pods: readonly V1Pod[],
): V1Pod[] {
  const sets = new Set(
    replicaSets.filter((set) => isOwnedBy(set, deployment.metadata?.uid)).map((set) => set.metadata?.uid),
  );
  return pods.filter((pod) => isAlive(pod) && (pod.metadata?.ownerReferences ?? []).some(({ uid }) => sets.has(uid)));
}

function isOwnedBy(object: V1ReplicaSet, uid: string | undefined): boolean {
  return uid !== undefined && (object.metadata?.ownerReferences ?? []).some((owner) => owner.uid === uid);
}

/** One line of an EndpointSlice: who is behind the door, on which ports. */
export interface Endpoint {
  readonly address: string;
  /** The Pod's name, where the slice says it. */
  readonly pod?: string;
  /** `ready: null` counts as ready, as it does for kube-proxy (the EndpointSlice API reference). */
  readonly ready: boolean;
  readonly ports: readonly number[];
}

export function endpointsOf(slices: readonly V1EndpointSlice[]): Endpoint[] {
  return slices.flatMap((slice) =>
    (slice.endpoints ?? []).flatMap((endpoint) =>
      endpoint.addresses.map((address) => ({
        address,
        ...(endpoint.targetRef?.name && { pod: endpoint.targetRef.name }),
        ready: endpoint.conditions?.ready !== false,
        ports: (slice.ports ?? []).flatMap(({ port }) => (port === undefined ? [] : [port])),
      })),
    ),
  );
}

export function selects(
  selector: Readonly<Record<string, string>> | undefined,
  labels: Readonly<Record<string, string>> | undefined,
): boolean {
  const pairs = Object.entries(selector ?? {});
  return pairs.length > 0 && pairs.every(([key, value]) => labels?.[key] === value);
}

/** `app=web,tier=front`; `(none)` where there is nothing to say. */
export function labelText(labels: Readonly<Record<string, string>> | undefined): string {
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? pairs.join(',') : '(none)';
}

/** Why a container is not running, as `kubectl get pods` shows it; undefined while it runs or is being started. */
export function trouble(
  pod: V1Pod,
): { container: string; reason: string; message: string; restarts: number } | undefined {
  for (const status of pod.status?.containerStatuses ?? []) {
    const waiting = status.state?.waiting;
    const reason = waiting?.reason ?? status.state?.terminated?.reason;
    if (!reason || STARTING.has(reason)) continue;
    const message = waiting?.message ?? status.lastState?.terminated?.reason ?? '';
    return { container: status.name, reason, message, restarts: status.restartCount ?? 0 };
  }
  return undefined;
}

const STARTING = new Set(['ContainerCreating', 'PodInitializing']);

/** States that no waiting mends. ErrImagePull alone may be a hiccup; its back-off follows the second try. */
export function isHopeless(pod: V1Pod): boolean {
  const found = trouble(pod);
  return found !== undefined && (found.reason === 'CrashLoopBackOff' ? found.restarts > 0 : TERMINAL.has(found.reason));
}

const TERMINAL = new Set([
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
]);
