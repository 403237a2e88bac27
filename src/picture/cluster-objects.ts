import type { V1Deployment, V1EndpointSlice, V1Ingress, V1Node, V1Pod, V1Service } from '@kubernetes/client-node';

/** What a picture is made from: objects as the API lists them, and what this machine opened for the cluster. */
export interface ClusterObjects {
  readonly nodes: readonly V1Node[];
  readonly pods: readonly V1Pod[];
  readonly services: readonly V1Service[];
  readonly endpointSlices: readonly V1EndpointSlice[];
  readonly deployments: readonly V1Deployment[];
  readonly ingresses?: readonly V1Ingress[];
  /** As kind's `extraPortMappings` open them. */
  readonly hostPorts: readonly HostPort[];
  /** As they were opened for Services of type LoadBalancer. */
  readonly loadBalancerDoors?: readonly LoadBalancerDoor[];
  /** The lab's namespaces; with none named, all but the system's own. */
  readonly namespaces: readonly string[];
}

interface HostPort {
  readonly hostPort: number;
  readonly nodePort: number;
}

interface LoadBalancerDoor {
  readonly address: string;
  readonly port: number;
  readonly nodePort: number;
}
