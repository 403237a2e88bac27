import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node';
import { timeOf } from './age.ts';
import { initializationOf } from './pod-initialization.ts';
import { endOf } from './termination.ts';

/** What READY, STATUS and RESTARTS tell of a Pod. */
export interface PodProgress {
  readonly ready: number;
  /** Its containers, and the init containers that keep running beside them. */
  readonly total: number;
  readonly status: string;
  readonly restarts: number;
  /** When a container last ended before it was started again. */
  readonly lastRestart: Date | undefined;
}

/** Source: `printPod` of Kubernetes pkg/printers/internalversion/printers.go. */
export function progressOf(pod: V1Pod): PodProgress {
  const initialization = initializationOf(pod);
  const { sidecars, blockedBy } = initialization;
  // Main containers count once nothing blocks; a sidecar that fails later does not hide them again.
  const isInitialized = blockedBy === undefined || hasCondition(pod, 'Initialized');
  const containers = isInitialized ? (pod.status?.containerStatuses ?? []) : [];
  const running = containers.filter(isReadyAndRunning).length;
  const counted = isInitialized ? [...sidecars, ...containers] : initialization.visited;
  return {
    ready: initialization.readySidecars + running,
    total: (pod.spec?.containers ?? []).length + initialization.sidecarCount,
    status: deletionOf(pod) ?? statusOf(pod, blockedBy, containers, running > 0),
    restarts: counted.reduce((sum, { restartCount }) => sum + (restartCount ?? 0), 0),
    lastRestart: latestEnd(counted),
  };
}

function statusOf(
  pod: V1Pod,
  blockedBy: string | undefined,
  containers: readonly V1ContainerStatus[],
  isRunning: boolean,
): string {
  const stated = containers.map(statedReason).find((reason) => reason !== undefined);
  const status = stated ?? blockedBy ?? phaseOf(pod);
  if (status !== 'Completed' || !isRunning) return status;
  return hasCondition(pod, 'Ready') ? 'Running' : 'NotReady';
}

/** A Pod has a phase from the moment it is stored (Kubernetes pkg/registry/core/pod/strategy.go). */
function phaseOf({ status }: V1Pod): string {
  const isGated = (status?.conditions ?? []).some(
    ({ type, reason }) => type === 'PodScheduled' && reason === 'SchedulingGated',
  );
  return isGated ? 'SchedulingGated' : status?.reason || status?.phase || 'Pending';
}

function deletionOf({ metadata, status }: V1Pod): string | undefined {
  if (!metadata?.deletionTimestamp) return undefined;
  if (status?.reason === 'NodeLost') return 'Unknown';
  return status?.phase === 'Failed' || status?.phase === 'Succeeded' ? undefined : 'Terminating';
}

function statedReason({ state }: V1ContainerStatus): string | undefined {
  return state?.waiting?.reason || (state?.terminated ? endOf(state.terminated) : undefined);
}

function isReadyAndRunning(container: V1ContainerStatus): boolean {
  return container.ready && Boolean(container.state?.running) && statedReason(container) === undefined;
}

function hasCondition({ status }: V1Pod, type: string): boolean {
  return (status?.conditions ?? []).some((condition) => condition.type === type && condition.status === 'True');
}

function latestEnd(containers: readonly V1ContainerStatus[]): Date | undefined {
  const ends = containers
    .map(({ lastState }) => timeOf(lastState?.terminated?.finishedAt))
    .filter((end) => end !== undefined);
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}
