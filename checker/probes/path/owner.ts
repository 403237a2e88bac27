import type { V1Node, V1Pod, V1Service } from '@kubernetes/client-node';
import type { State } from './state.ts';

/** Whose address it is: before a port is blamed, ask this. */
export type Owner =
  | { readonly kind: 'pod'; readonly pod: V1Pod }
  | { readonly kind: 'service'; readonly service: V1Service }
  | { readonly kind: 'node'; readonly node: V1Node }
  | { readonly kind: 'load-balancer'; readonly service: V1Service }
  | { readonly kind: 'nobody' };

export function ownerOf({ services, pods, nodes }: State, address: string): Owner {
  const service = services.find(({ spec }) => spec?.clusterIP === address);
  if (service) return { kind: 'service', service };
  // A Pod on the host's network has its node's address: it is the node's.
  const node = nodes.find(({ status }) => status?.addresses?.some((one) => one.address === address));
  if (node) return { kind: 'node', node };
  const pod = pods.find(({ status }) => status?.podIP === address);
  if (pod) return { kind: 'pod', pod };
  const balanced = services.find((candidate) => externalAddresses(candidate).includes(address));
  return balanced ? { kind: 'load-balancer', service: balanced } : { kind: 'nobody' };
}

/** What `kubectl get service` shows as EXTERNAL-IP. */
export function externalAddresses({ spec, status }: V1Service): string[] {
  if (spec?.type !== 'LoadBalancer') return [];
  return (status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip ?? hostname ?? []);
}
