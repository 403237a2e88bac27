import type { V1Namespace, V1Service } from '@kubernetes/client-node';
import { arriving } from '../cluster/arriving.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { isOurs } from './namespaces.ts';
import { succeed } from './resources.ts';

/** Paths of applied objects, each with a fingerprint of what its manifest said. */
export type Inventory = Readonly<Record<string, string>>;

/** Where a lab's namespace keeps the inventory of the last run, as JSON. */
const ANNOTATION = 'gatehouse.dev/applied';

/** What decides whether Pods may be made, and never looks at those that are there: with it everything starts afresh. */
const RULES = /\/(resourcequotas|limitranges)\//;

/**
 * Deletes what an earlier run applied and this one does not, or no longer in the same words, so that a lab is judged on
 * the reader's files and never on what they used to say. What they still say stays, and stays warm.
 */
export async function pruneAndRecord(cluster: Cluster, namespace: string, now: Inventory): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}`;
  const { body } = await succeed(cluster.api, { method: 'GET', path });
  const before = inventoryOf(body as V1Namespace);
  const isNew = (applied: string): boolean => now[applied] !== before[applied];
  const rulesChange = [...Object.keys(before), ...Object.keys(now)].some((path) => RULES.test(path) && isNew(path));
  const outdated = Object.keys(before).filter((applied) => rulesChange || isNew(applied));
  if (outdated.length === 0 && Object.keys(now).every((applied) => applied in before)) return;
  await Promise.all(outdated.map((applied) => remove(cluster, applied)));
  const annotations = { [ANNOTATION]: JSON.stringify(now) };
  const contentType = 'application/merge-patch+json';
  await succeed(cluster.api, { method: 'PATCH', path, contentType, body: { metadata: { annotations } } });
}

/** Deletes Services of other labs that hold one of `nodePorts`: a nodePort belongs to one Service of the whole cluster. */
export async function makeRoomFor(cluster: Cluster, namespace: string, nodePorts: readonly number[]): Promise<void> {
  if (nodePorts.length === 0) return;
  const { body } = await succeed(cluster.api, { method: 'GET', path: '/api/v1/namespaces' });
  const others = (body as { items: V1Namespace[] }).items.filter(({ metadata }) => metadata?.name !== namespace);
  const paths = others.filter(isOurs).flatMap((other) => Object.keys(inventoryOf(other)));
  await Promise.all(paths.map((path) => removeIfItHolds(cluster, path, nodePorts)));
}

async function removeIfItHolds(cluster: Cluster, path: string, nodePorts: readonly number[]): Promise<void> {
  const { body } = await cluster.api.handle({ method: 'GET', path });
  const { kind, spec } = body as V1Service;
  const held = kind === 'Service' ? (spec?.ports ?? []).map(({ nodePort }) => nodePort ?? 0) : [];
  if (held.some((port) => nodePorts.includes(port))) await remove(cluster, path);
}

async function remove(cluster: Cluster, path: string): Promise<void> {
  const { remove: andWait } = await arriving(import('./remove.ts'));
  await andWait(cluster, path);
}

function inventoryOf({ metadata }: V1Namespace): Inventory {
  try {
    const found: unknown = JSON.parse(metadata?.annotations?.[ANNOTATION] ?? '{}');
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Inventory) : {};
  } catch {
    return {};
  }
}
