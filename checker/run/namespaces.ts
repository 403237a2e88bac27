import type { KubernetesObject, V1Namespace, V1Status } from '@kubernetes/client-node';
import type { ApiResponse, Cluster } from '../cluster/cluster.ts';
import { UserError } from '../errors.ts';
import { createIfMissing, type Discovery, succeed } from './resources.ts';

const OURS = { 'app.kubernetes.io/managed-by': 'gatehouse' };

/**
 * Makes the namespace where it is missing, and waits until Pods may be made in it.
 * @throws {UserError} when a namespace of that name is somebody else's.
 */
export async function ensureNamespace(cluster: Cluster, discovery: Discovery, name: string): Promise<void> {
  const path = `/api/v1/namespaces/${name}`;
  const existing = await settledNamespace(cluster, path);
  if (existing.status === 200) {
    if (isOurs(existing.body as V1Namespace)) return;
    throw new UserError(`namespace ${name} exists already, and this workshop did not make it`, {
      hint: `choose another cluster or context, or label it if it is yours: kubectl label namespace ${name} app.kubernetes.io/managed-by=gatehouse`,
      exitCode: 3,
    });
  }
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: OURS } };
  await createIfMissing(cluster.api, '/api/v1/namespaces', body);
  await untilPodsMayBeMade(cluster, discovery, name);
}

/** Deletes every namespace that the workshop made, and what is in it. Whether there was one. */
export async function deleteOwnNamespaces(cluster: Cluster): Promise<boolean> {
  const query = { labelSelector: `app.kubernetes.io/managed-by=${OURS['app.kubernetes.io/managed-by']}` };
  const { body } = await succeed(cluster.api, { method: 'GET', path: '/api/v1/namespaces', query });
  const names = (body as { items: V1Namespace[] }).items.filter(isOurs).map(({ metadata }) => metadata?.name);
  for (const name of names) await deleteAtOnce(cluster, `/api/v1/namespaces/${name}`);
  return names.length > 0;
}

/** A Pod that may end in its own time would hold its namespace, and whoever checks next, for up to a minute. */
async function deleteAtOnce(cluster: Cluster, path: string): Promise<void> {
  await succeed(cluster.api, { method: 'DELETE', path });
  const body = { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0 };
  await cluster.api.handle({ method: 'DELETE', path: `${path}/pods`, body });
}

export function isOurs({ metadata }: V1Namespace): boolean {
  return metadata?.labels?.['app.kubernetes.io/managed-by'] === OURS['app.kubernetes.io/managed-by'];
}

/** A reader may write the lab's namespace down; it is the checker's all the same, which made it and keeps a record in it. */
export function isNamespaceItself({ kind, metadata }: KubernetesObject, namespace: string): boolean {
  return kind === 'Namespace' && metadata?.name === namespace;
}

/** One that an earlier run left to be deleted takes nothing new, and is gone in a while: up to a minute is waited for. */
async function settledNamespace(cluster: Cluster, path: string): Promise<ApiResponse> {
  const deadline = cluster.clock.now() + 60_000;
  for (;;) {
    const response = await cluster.api.handle({ method: 'GET', path });
    const leaving = response.status === 200 && (response.body as V1Namespace).metadata?.deletionTimestamp !== undefined;
    if (!leaving || cluster.clock.now() >= deadline) return response;
    await cluster.clock.sleep(200);
  }
}

/**
 * A real cluster makes each namespace's default ServiceAccount a moment later, and before 1.24 its token another moment
 * later; it refuses Pods until then. Asked by a Pod that is admitted and not stored.
 */
async function untilPodsMayBeMade(cluster: Cluster, discovery: Discovery, name: string): Promise<void> {
  if (!(await discovery.find('v1', 'ServiceAccount'))) return;
  const body = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'gatehouse-dry-run' },
    spec: { containers: [{ name: 'none', image: 'none' }] },
  };
  const deadline = cluster.clock.now() + 10_000;
  while (cluster.clock.now() < deadline) {
    const path = `/api/v1/namespaces/${name}/pods`;
    const answer = await cluster.api.handle({ method: 'POST', path, query: { dryRun: 'All' }, body });
    const { message = '' } = answer.body as V1Status;
    if (answer.status === 201 || !/service ?account/i.test(message)) return;
    await cluster.clock.sleep(20);
  }
}
