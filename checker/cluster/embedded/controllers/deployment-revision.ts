import type { V1ReplicaSet } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { followStored, listStored, readStored } from '../storage/registry.ts';
import { webernetesWriter } from '../storage/webernetes-store.ts';

const REVISION = 'deployment.kubernetes.io/revision';
const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment', folder: 'deployments', namespaced: true };
const REPLICA_SETS = { folder: 'replicasets', namespaced: true };
const MOST_TRIES = 5;

/**
 * Writes on each Deployment the revision of its newest ReplicaSet. webernetes' controller writes it by way of the
 * status, where its API drops it.
 */
export async function keepDeploymentRevisions(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const { resourceVersion } = await listStored(cluster, REPLICA_SETS, undefined);
  void follow(cluster, resourceVersion, signal).catch(() => undefined);
}

async function follow(cluster: Cluster, resourceVersion: string, signal: AbortSignal): Promise<void> {
  for await (const { after } of followStored(cluster, REPLICA_SETS, undefined, resourceVersion, signal)) {
    const { metadata } = (after ?? {}) as V1ReplicaSet;
    const owner = metadata?.ownerReferences?.find(({ kind, controller }) => kind === 'Deployment' && controller);
    const revision = metadata?.annotations?.[REVISION];
    if (owner && revision) await annotate(cluster, metadata.namespace ?? '', owner.name, revision);
  }
}

/** Unless it has a later one. A write of somebody else in between is no reason to give up. */
async function annotate(cluster: Cluster, namespace: string, name: string, revision: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const deployment = await readStored(cluster, DEPLOYMENT, namespace, name);
    if (!deployment || Number(deployment.metadata?.annotations?.[REVISION] ?? 0) >= Number(revision)) return;
    const annotations = { ...deployment.metadata?.annotations, [REVISION]: revision };
    const body = { ...deployment, metadata: { ...deployment.metadata, annotations } };
    const isDone = await webernetesWriter(cluster, DEPLOYMENT)
      .replace(namespace, name, body)
      .then(
        () => true,
        () => false,
      );
    if (isDone) return;
  }
}
