import type { V1Service } from '@kubernetes/client-node';
import type { Objects } from '../../../checker/run/objects.ts';
import { isReady } from '../../../checker/run/pods.ts';

/**
 * A URL with this cluster's addresses in the place of their names: lessons and predictions say POD_IP, CLUSTER_IP and
 * NODE_IP, as nobody knows beforehand what a cluster gives. A name that nothing stands behind yet stays.
 */
export async function withAddresses(url: string, objects: Objects, namespace: string): Promise<string> {
  if (!/POD_IP|CLUSTER_IP|NODE_IP/.test(url)) return url;
  const [pods, services, [node]] = await Promise.all([
    objects.pods(namespace),
    objects.services(namespace),
    objects.nodes(),
  ]);
  const pod = pods.find(isReady) ?? pods[0];
  const nodeAddress = node?.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address;
  return url
    .replace('POD_IP', pod?.status?.podIP ?? 'POD_IP')
    .replace(/CLUSTER_IP(:\d+)?/, (whole, port?: string) => clusterIpOf(services[0], port) ?? whole)
    .replace('NODE_IP', nodeAddress ?? 'NODE_IP');
}

/** With its first port where none is asked for. */
function clusterIpOf(service: V1Service | undefined, port: string | undefined): string | undefined {
  const { clusterIP, ports = [] } = service?.spec ?? {};
  return clusterIP && `${clusterIP}${port ?? `:${ports[0]?.port ?? 80}`}`;
}
