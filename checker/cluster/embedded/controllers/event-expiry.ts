import type { CoreV1Event } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { keyOf, listStored } from '../storage/registry.ts';

const EVENTS = { folder: 'events', namespaced: true };

/** The API server's `--event-ttl`, and a number that keeps a cluster under churn small. */
const KEPT_MS = 60 * 60 * 1000;
const MOST_EVENTS = 1_000;
const EVERY_MS = 10_000;

/** Events go after an hour, and the oldest before that where there are very many. */
export function expireEvents(cluster: Cluster): void {
  cluster.clock.setInterval(() => void expire(cluster).catch(() => undefined), EVERY_MS);
}

async function expire(cluster: Cluster): Promise<void> {
  const events = (await listStored(cluster, EVENTS, undefined)).items as CoreV1Event[];
  const byAge = events.toSorted((one, other) => lastSeen(other) - lastSeen(one));
  const oldest = cluster.clock.nowMs() - KEPT_MS;
  for (const [index, event] of byAge.entries()) {
    if (index < MOST_EVENTS && lastSeen(event) >= oldest) continue;
    const { namespace = '', name = '' } = event.metadata;
    await cluster.etcd.delete().key(keyOf(EVENTS, namespace, name));
  }
}

function lastSeen({ lastTimestamp, eventTime, metadata }: CoreV1Event): number {
  return Date.parse(String(lastTimestamp ?? eventTime ?? metadata.creationTimestamp));
}
