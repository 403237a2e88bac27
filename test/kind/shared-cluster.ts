import { inject } from 'vitest';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { kindProvider } from '../../checker/cluster/kind/provider.ts';
import { WorkshopFiles } from '../../checker/cluster/kind/workshop-state.ts';
import { hostPortsOfLabs } from '../../checker/lab/host-ports.ts';
import { SHARED_CLUSTER } from './shared-cluster.setup.ts';

/** A minute, for a slow machine four. */
export const CREATE_TIMEOUT_MS = 240_000;

/** Opens the shared kind cluster, with the host ports of every lab; makes it where it is missing. */
export async function sharedCluster(): Promise<Cluster> {
  const nodeImage = process.env.KIND_NODE_IMAGE;
  const provider = kindProvider({ folder: inject('sharedFolder'), ...(nodeImage && { nodeImage }) });
  return (
    (await provider.find(SHARED_CLUSTER)) ??
    provider.create({ name: SHARED_CLUSTER, hostPorts: await hostPortsOfLabs() })
  );
}

/** The shared cluster as somebody else's: its kubeconfig and the context in it. */
export function sharedContext(): { kubeconfig: string; context: string } {
  const { kubeconfig } = new WorkshopFiles(inject('sharedFolder'), SHARED_CLUSTER);
  return { kubeconfig, context: `kind-${SHARED_CLUSTER}` };
}
