import type { CoreV1Event, KubernetesObject } from '@kubernetes/client-node';
import { age, timeOf } from '../../../cluster/embedded/api/table/cells/age.ts';
import type { Kubectl } from '../context.ts';
import type { Text } from './text.ts';

/** What happened to an object, the latest last. */
export async function describeEvents(
  { kind, metadata }: KubernetesObject,
  text: Text,
  { api, host }: Kubectl,
): Promise<void> {
  const { name = '', namespace, uid } = metadata ?? {};
  const about = { name, namespace, kind, uid: kind === 'Node' ? undefined : uid };
  const fieldSelector = Object.entries(about)
    .flatMap(([field, value]) => (value === undefined ? [] : [`involvedObject.${field}=${value}`]))
    .join(',');
  const path =
    namespace === undefined ? '/api/v1/events' : `/api/v1/namespaces/${encodeURIComponent(namespace)}/events`;
  const { items } = await api.ask<{ items: CoreV1Event[] }>({ path, query: { fieldSelector } });
  text.add(items.length === 0 ? 'Events:\t<none>' : 'Events:');
  if (items.length === 0) return;
  text.add('Type\tReason\tAge\tFrom\tMessage', 1);
  text.add('----\t------\t----\t----\t-------', 1);
  const now = host.cluster.webernetes.clock.nowMs();
  for (const event of items.toSorted((one, other) => lastSeen(one) - lastSeen(other))) {
    const { type, reason, source, message = '', reportingComponent } = event;
    text.add(
      `${type}\t${reason}\t${interval(event, now)}\t${source?.component || reportingComponent || ''}\t${message.trim()}`,
      1,
    );
  }
}

function lastSeen({ lastTimestamp }: CoreV1Event): number {
  return timeOf(lastTimestamp) ?? 0;
}

function interval({ eventTime, firstTimestamp, lastTimestamp, count = 1, series }: CoreV1Event, now: number): string {
  const first = age(eventTime ?? firstTimestamp, now);
  if (series) return `${age(series.lastObservedTime, now)} (x${series.count} over ${first})`;
  return count > 1 ? `${age(lastTimestamp, now)} (x${count} over ${first})` : first;
}
