import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { alreadyExists, conflict, forbidden, notFound } from '../admission/status.ts';
import { groupOf } from '../api/served.ts';
import { keyOf, readStored, type Shelf } from './registry.ts';

/** A kind that webernetes does not know: kept, served and watched, and nothing else happens to it. */
export interface PlainKind extends Shelf {
  readonly apiVersion: string;
  readonly plural: string;
}

/**
 * `namespace` is empty for a kind of the whole cluster.
 * @throws {ApiError} 404 without the namespace, 403 where that is going, 409 where the name is taken.
 */
export async function createPlain(
  cluster: Cluster,
  kind: PlainKind,
  namespace: string,
  object: KubernetesObject,
): Promise<KubernetesObject> {
  if (kind.namespaced) await requireNamespace(cluster, kind, namespace, object.metadata?.name ?? '');
  const name = object.metadata?.name ?? '';
  const stored = {
    ...object,
    metadata: { ...placedIn(kind, namespace, object.metadata), creationTimestamp: cluster.clock.now() },
  };
  const key = keyOf(kind, namespace, name);
  const { succeeded, header } = await cluster.etcd
    .if(key, 'Version', '==', 0)
    .then(cluster.etcd.put(key).value(JSON.stringify(stored)))
    .commit();
  if (!succeeded) throw alreadyExists(kind.plural, name, groupOf(kind));
  return { ...stored, metadata: { ...stored.metadata, resourceVersion: header.revision } };
}

/** @throws {ApiError} 404 where there is none, 409 when somebody wrote after `object.metadata.resourceVersion`. */
export async function replacePlain(
  cluster: Cluster,
  kind: PlainKind,
  namespace: string,
  name: string,
  object: KubernetesObject,
): Promise<KubernetesObject> {
  const existing = await readStored(cluster, kind, namespace, name);
  if (!existing) throw notFound(kind.plural, name, groupOf(kind));
  const { resourceVersion = existing.metadata?.resourceVersion, ...metadata } = object.metadata ?? {};
  const key = keyOf(kind, namespace, name);
  const stored = { ...object, metadata: placedIn(kind, namespace, metadata) };
  const isGoing = metadata.deletionTimestamp !== undefined && (metadata.finalizers ?? []).length === 0;
  const write = isGoing ? cluster.etcd.delete().key(key) : cluster.etcd.put(key).value(JSON.stringify(stored));
  const { succeeded, header } = await cluster.etcd.if(key, 'Mod', '==', Number(resourceVersion)).then(write).commit();
  if (!succeeded) throw conflict(kind.plural, name, groupOf(kind));
  return { ...stored, metadata: { ...stored.metadata, resourceVersion: header.revision } };
}

/** Answers with what was there. What has finalizers is marked, and goes when they are taken away. */
export async function removePlain(
  cluster: Cluster,
  kind: PlainKind,
  namespace: string,
  name: string,
): Promise<KubernetesObject> {
  const existing = await readStored(cluster, kind, namespace, name);
  if (!existing) throw notFound(kind.plural, name, groupOf(kind));
  if ((existing.metadata?.finalizers ?? []).length > 0) {
    const deletionTimestamp = existing.metadata?.deletionTimestamp ?? cluster.clock.now();
    const marked = { ...existing, metadata: { ...existing.metadata, deletionTimestamp } };
    return replacePlain(cluster, kind, namespace, name, marked);
  }
  await cluster.etcd.delete().key(keyOf(kind, namespace, name));
  return existing;
}

/** What belongs to the whole cluster names no namespace. */
function placedIn(
  { namespaced }: PlainKind,
  namespace: string,
  metadata: KubernetesObject['metadata'],
): KubernetesObject['metadata'] {
  return namespaced ? { ...metadata, namespace } : { ...metadata };
}

const NAMESPACES: Shelf = { folder: 'namespaces', namespaced: false };

async function requireNamespace(cluster: Cluster, kind: PlainKind, namespace: string, name: string): Promise<void> {
  const found = await readStored(cluster, NAMESPACES, '', namespace);
  if (!found) throw notFound('namespaces', namespace);
  if (!found.metadata?.deletionTimestamp) return;
  const why = `unable to create new content in namespace ${namespace} because it is being terminated`;
  throw forbidden(kind.plural, name, why, groupOf(kind));
}
