import type { Capability, Cluster } from '../cluster.ts';
import { openTcpProxy } from '../host/tcp-proxy.ts';
import { connectCluster } from '../kubeconfig/cluster.ts';
import { readConnection } from '../kubeconfig/connection.ts';
import { withIngressCapability } from '../kubeconfig/ingress.ts';
import { isCloudProviderKindRunning } from './cloud-provider-kind.ts';
import { nodeRules } from './node-rules.ts';
import type { WorkshopFiles, WorkshopState } from './workshop-state.ts';

const CAPABILITIES: readonly Capability[] = [
  'nodePort',
  'nodeVantage',
  'hostPorts',
  'volumes',
  'udp',
  'anyKind',
  'anyNamespace',
];

/**
 * A running kind cluster by its own kubeconfig file.
 * @throws when its API server does not answer.
 */
export async function openKindCluster(name: string, files: WorkshopFiles, state: WorkshopState): Promise<Cluster> {
  const [connection, hasOwn] = await Promise.all([readConnection(files.kubeconfig), isCloudProviderKindRunning()]);
  const loadBalancers = hasOwn ? 'its own' : state.isDesktop ? 'none' : 'ours';
  const cluster = await connectCluster({
    name,
    provider: 'kind',
    connection,
    hostPorts: state.hostPorts,
    loadBalancers,
    capabilities: new Set<Capability>([
      ...CAPABILITIES,
      ...(loadBalancers === 'none' ? [] : (['loadBalancer'] as const)),
    ]),
    clusterNetworks: state.nodeAddresses,
    openDoor: (nodePort, port, address) =>
      openTcpProxy(
        address,
        port,
        state.nodeAddresses.map((host) => ({ host, port: nodePort })),
      ),
  });
  return withIngressCapability({ ...cluster, nodeRules: (signal) => nodeRules(name, signal) });
}
