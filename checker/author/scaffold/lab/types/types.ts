import type { ServiceSpec } from '../lab-spec.ts';
import { clusterIp } from './cluster-ip.ts';
import { loadBalancer } from './load-balancer.ts';
import { nodePort } from './node-port.ts';
import type { TaughtType } from './taught-type.ts';

/** What is taught of each type of Service. */
export const TYPES: Readonly<Record<ServiceSpec['type'], TaughtType>> = {
  ClusterIP: clusterIp,
  NodePort: nodePort,
  LoadBalancer: loadBalancer,
};
