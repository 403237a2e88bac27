import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { SERVED } from '../api/served.ts';
import { createPlain, removePlain } from '../storage/plain-store.ts';
import { followStored, listStored } from '../storage/registry.ts';

const NAMESPACES = { folder: 'namespaces', namespaced: false };
const PLAIN = SERVED.filter(({ keeper, namespaced }) => keeper === 'plain' && namespaced);

/** Not a certificate: there is no Pod here that could use one. */
const ROOT_CA = 'the embedded cluster has no certificates inside\n';

/**
 * Puts into every namespace what Kubernetes' own controllers put there, the ServiceAccount `default` and the ConfigMap
 * `kube-root-ca.crt`, and takes everything of the plain kinds out of one that is deleted.
 */
export async function keepNamespaceContent(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const { items, resourceVersion } = await listStored(cluster, NAMESPACES, undefined);
  for (const namespace of items) await furnish(cluster, namespace);
  void follow(cluster, resourceVersion, signal).catch(() => undefined);
}

async function follow(cluster: Cluster, resourceVersion: string, signal: AbortSignal): Promise<void> {
  for await (const { before, after } of followStored(cluster, NAMESPACES, undefined, resourceVersion, signal)) {
    if (after && !before) await furnish(cluster, after);
    else if (!after || after.metadata?.deletionTimestamp) await clear(cluster, (after ?? before)?.metadata?.name ?? '');
  }
}

async function furnish(cluster: Cluster, { metadata }: KubernetesObject): Promise<void> {
  const namespace = metadata?.name ?? '';
  await make(cluster, namespace, 'ServiceAccount', 'default', {});
  await make(cluster, namespace, 'ConfigMap', 'kube-root-ca.crt', { data: { 'ca.crt': ROOT_CA } });
}

async function make(cluster: Cluster, namespace: string, kind: string, name: string, content: object): Promise<void> {
  const served = PLAIN.find((one) => one.kind === kind);
  if (!served) return;
  const metadata = { name, uid: crypto.randomUUID() };
  const object = { apiVersion: served.apiVersion, kind, metadata, ...content };
  // The namespace may be gone again, or somebody was faster.
  await createPlain(cluster, served, namespace, object).catch(() => undefined);
}

async function clear(cluster: Cluster, namespace: string): Promise<void> {
  for (const served of PLAIN) {
    const { items } = await listStored(cluster, served, namespace);
    for (const { metadata } of items) {
      await removePlain(cluster, served, namespace, metadata?.name ?? '').catch(() => undefined);
    }
  }
}
