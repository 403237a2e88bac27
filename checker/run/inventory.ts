import type { V1Namespace } from '@kubernetes/client-node';
import type { Cluster } from '../cluster/cluster.ts';
import { remove } from './apply.ts';
import { isOurs } from './namespaces.ts';
import { succeed } from './resources.ts';

/** What an earlier run applied, kept as an annotation of the lab's namespace: the paths of the objects, as JSON. */
const ANNOTATION = 'gatehouse.dev/applied';

/**
 * Deletes what an earlier run applied and this one does not, so that a lab is judged on the reader's files and not on
 * what they used to say.
 */
export async function pruneAndRecord(cluster: Cluster, namespace: string, paths: readonly string[]): Promise<void> {
  const { body } = await succeed(cluster.api, { method: 'GET', path: `/api/v1/namespaces/${namespace}` });
  const before = appliedBefore(body as V1Namespace);
  for (const path of before) if (!paths.includes(path)) await remove(cluster, path);
  if (before.length === paths.length && before.every((path) => paths.includes(path))) return;
  await succeed(cluster.api, {
    method: 'PATCH',
    path: `/api/v1/namespaces/${namespace}`,
    contentType: 'application/merge-patch+json',
    body: { metadata: { annotations: { [ANNOTATION]: JSON.stringify(paths) } } },
  });
}

/** Deletes Services of other labs that hold one of `nodePorts`: a nodePort belongs to one Service of the whole cluster. */
export async function makeRoomFor(cluster: Cluster, namespace: string, nodePorts: readonly number[]): Promise<void> {
  const { body } = await succeed(cluster.api, { method: 'GET', path: '/api/v1/namespaces' });
  const others = (body as { items: V1Namespace[] }).items.filter(
    (other) => isOurs(other) && other.metadata?.name !== namespace,
  );
  for (const path of others.flatMap(appliedBefore)) {
    const service = await cluster.api.handle({ method: 'GET', path });
    const ports = (service.body as { spec?: { ports?: { nodePort?: number }[] } }).spec?.ports;
    if (Array.isArray(ports) && ports.some(({ nodePort }) => nodePort !== undefined && nodePorts.includes(nodePort)))
      await remove(cluster, path);
  }
}

function appliedBefore({ metadata }: V1Namespace): string[] {
  try {
    const paths: unknown = JSON.parse(metadata?.annotations?.[ANNOTATION] ?? '[]');
    return Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : [];
  } catch {
    return [];
  }
}
