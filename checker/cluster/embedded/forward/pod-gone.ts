import type { Cluster } from '@ngrok/webernetes';
import type { PodRef } from '../../cluster.ts';
import { readPod } from '../exec/container.ts';
import { followStored } from '../storage/registry.ts';

const PODS = { folder: 'pods', namespaced: true };

/** Resolves when the Pod is deleted, or another one has its name: a port-forward ends then. */
export async function podGone(cluster: Cluster, ref: PodRef, signal: AbortSignal): Promise<void> {
  const { metadata } = await readPod(cluster, ref);
  const changes = followStored(cluster, PODS, ref.namespace, metadata?.resourceVersion ?? '', signal);
  for await (const { after, before } of changes) {
    const changed = after ?? before;
    if (changed?.metadata?.name === ref.pod && (!after || after.metadata?.uid !== metadata?.uid)) return;
  }
}
