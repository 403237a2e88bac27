import type { V1EndpointSlice, V1Node, V1Pod, V1Service } from '@kubernetes/client-node';
import type { HostPort } from '../../cluster/cluster.ts';
import type { Objects } from '../../run/objects.ts';
import { isAlive, nameOf } from '../../run/pods.ts';

/** The cluster as it stands: every road follows from this. */
export interface State {
  readonly services: readonly V1Service[];
  readonly slices: readonly V1EndpointSlice[];
  /** Without those that are done. */
  readonly pods: readonly V1Pod[];
  readonly nodes: readonly V1Node[];
  readonly hostPorts: readonly HostPort[];
}

export async function readState(objects: Objects, hostPorts: readonly HostPort[]): Promise<State> {
  const [services, slices, pods, nodes] = await Promise.all([
    objects.services(),
    objects.endpointSlices(),
    objects.pods(),
    objects.nodes(),
  ]);
  return { services, slices, pods: pods.filter(isAlive), nodes, hostPorts };
}

export function serviceNamed({ services }: State, namespace: string, name: string): V1Service | undefined {
  return services.find((service) => nameOf(service) === name && service.metadata?.namespace === namespace);
}

export function slicesOf({ slices }: State, service: V1Service): V1EndpointSlice[] {
  return slices.filter(
    ({ metadata }) =>
      metadata?.namespace === service.metadata?.namespace &&
      metadata?.labels?.['kubernetes.io/service-name'] === nameOf(service),
  );
}

/** Left out, `protocol` is TCP; HTTP travels over nothing else. */
export function isTcp(protocol: string | undefined): boolean {
  return protocol === undefined || protocol === 'TCP';
}
