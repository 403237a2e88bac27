import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node';
import { endOf } from './termination.ts';

/** How far a Pod's init containers have come; they start one after another. */
export interface Initialization {
  /** STATUS while an init container is not through, e.g. `Init:0/2`. */
  readonly blockedBy: string | undefined;
  /** Init containers up to the one that blocks, and with it. */
  readonly visited: readonly V1ContainerStatus[];
  /** Those of them that keep running (`restartPolicy: Always`). */
  readonly sidecars: readonly V1ContainerStatus[];
  readonly readySidecars: number;
  /** Sidecars of the spec, started or not. */
  readonly sidecarCount: number;
}

/** Source: `printPod` of Kubernetes pkg/printers/internalversion/printers.go. */
export function initializationOf({ spec, status }: V1Pod): Initialization {
  const declared = spec?.initContainers ?? [];
  const kept = new Set(declared.filter(({ restartPolicy }) => restartPolicy === 'Always').map(({ name }) => name));
  const statuses = status?.initContainerStatuses ?? [];
  const hasStarted = (one: V1ContainerStatus) => kept.has(one.name) && one.started === true && !hasSucceeded(one);
  const blocking = statuses.findIndex((one) => !hasSucceeded(one) && !hasStarted(one));
  const blocker = statuses[blocking];
  const visited = blocker ? statuses.slice(0, blocking + 1) : statuses;
  return {
    blockedBy: blocker && `Init:${whyNotThrough(blocker) ?? `${blocking}/${declared.length}`}`,
    visited,
    sidecars: visited.filter(({ name }) => kept.has(name)),
    readySidecars: visited.filter((one) => hasStarted(one) && one.ready).length,
    sidecarCount: kept.size,
  };
}

function hasSucceeded({ state }: V1ContainerStatus): boolean {
  return state?.terminated?.exitCode === 0;
}

function whyNotThrough({ state }: V1ContainerStatus): string | undefined {
  if (state?.terminated) return endOf(state.terminated);
  const waiting = state?.waiting?.reason;
  return waiting && waiting !== 'PodInitializing' ? waiting : undefined;
}
