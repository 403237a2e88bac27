import { stringify } from 'yaml';
import type { HostPort } from '../cluster.ts';

export interface KindConfigSpec {
  /** Ports of this machine that shall lead to a nodePort; fixed once the cluster is made. */
  readonly hostPorts: readonly HostPort[];
}

/** The text of a kind config for one control-plane node. Format: https://kind.sigs.k8s.io/docs/user/configuration/ */
export function kindConfig({ hostPorts }: KindConfigSpec): string {
  const node = {
    role: 'control-plane',
    ...(hostPorts.length > 0 && { extraPortMappings: hostPorts.map(portMapping) }),
  };
  return stringify({ kind: 'Cluster', apiVersion: 'kind.x-k8s.io/v1alpha4', nodes: [node] });
}

function portMapping({ hostPort, nodePort }: HostPort) {
  // kind listens on every address of the machine unless told otherwise: a lab is nobody else's business.
  return { containerPort: nodePort, hostPort, listenAddress: '127.0.0.1', protocol: 'TCP' };
}
