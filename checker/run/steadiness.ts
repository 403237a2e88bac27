import type { V1Pod } from '@kubernetes/client-node';
import type { Clock } from '../cluster/cluster.ts';

/**
 * How long a container has to have been running before its readiness counts, in milliseconds. A container that ends at
 * once is shown as ready until the kubelet looks again, which it does every second.
 */
const STEADY_MS = 2_000;

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
    return (
      statuses.length > 0 &&
      statuses.every(({ containerID = '', state }) => {
        const startedAt = state?.running?.startedAt;
        return startedAt !== undefined && this.#ranLongEnough(containerID, new Date(startedAt).getTime());
      })
    );
  }

  #ranLongEnough(containerID: string, startedAt: number): boolean {
    const now = this.#clock.now();
    const firstSeen = this.#firstSeen.get(containerID) ?? now;
    this.#firstSeen.set(containerID, firstSeen);
    return now - startedAt >= STEADY_MS || now - firstSeen >= STEADY_MS;
  }
}
