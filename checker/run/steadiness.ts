import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node';
import type { Clock } from '../cluster/cluster.ts';

/**
 * How long a container has to have been running before its readiness counts, in milliseconds. One that ends at once is
 * shown as ready until the kubelet looks again, which it does every second, and later on a busy machine.
 */
const STEADY_MS = 3_000;

/** One that has ended before may do so again. */
const STEADY_AGAIN_MS = 10_000;

/** Tells containers that stay from containers that are only just still there. */
export class Steadiness {
  readonly #clock: Clock;
  readonly #firstSeen = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** By the node's own time, or, where its clock is not ours, by how long we have seen the same containers run. */
  isSteady(pod: V1Pod): boolean {
    const statuses = pod.status?.containerStatuses ?? [];
    return statuses.length > 0 && statuses.every((status) => this.#isSteadyContainer(status));
  }

  #isSteadyContainer({ containerID = '', restartCount, state }: V1ContainerStatus): boolean {
    const startedAt = state?.running?.startedAt;
    if (startedAt === undefined) return false;
    const enough = restartCount > 0 ? STEADY_AGAIN_MS : STEADY_MS;
    const now = this.#clock.now();
    const firstSeen = this.#firstSeen.get(containerID) ?? now;
    this.#firstSeen.set(containerID, firstSeen);
    return now - new Date(startedAt).getTime() >= enough || now - firstSeen >= enough;
  }
}
