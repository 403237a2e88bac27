import type { V1ServiceSpec } from '@kubernetes/client-node';

export function isHeadless({ clusterIPs }: V1ServiceSpec): boolean {
  return clusterIPs?.length === 1 && clusterIPs[0] === 'None';
}

export function needsClusterIP({ type }: V1ServiceSpec): boolean {
  return type === 'ClusterIP' || needsNodePorts({ type });
}

export function needsNodePorts({ type }: V1ServiceSpec): boolean {
  return type === 'NodePort' || type === 'LoadBalancer';
}
