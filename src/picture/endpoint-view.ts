import type { V1EndpointSlice } from '@kubernetes/client-node';
import { compare, type Named } from './named.ts';
import type { Tenants } from './pod-of.ts';

/** As many as there are flats to lead to. */
const MOST = 24;

export interface EndpointView {
  readonly address: string;
  /** Empty where no container has the port that the Service's `targetPort` names. */
  readonly ports: readonly number[];
  readonly ready: boolean;
  /** The key of the Pod it leads to, where it is one of the lab's; and what the list calls it. */
  readonly pod?: string;
  readonly target?: string;
}

interface Endpoints {
  readonly endpoints: readonly EndpointView[];
  readonly moreEndpoints: number;
  readonly readyEndpoints: number;
}

/** The entries of all of a Service's slices. */
export function endpointsOf(
  service: Named,
  slices: readonly V1EndpointSlice[],
  tenants: Tenants,
  drawn: ReadonlyMap<string, number>,
): Endpoints {
  const byAddress = new Map<string, EndpointView>();
  for (const { metadata, endpoints, ports } of slices) {
    if (metadata?.namespace !== service.namespace) continue;
    if (metadata.labels?.['kubernetes.io/service-name'] !== service.name) continue;
    const numbers = (ports ?? []).flatMap(({ port }) => port ?? []);
    for (const { addresses, conditions, targetRef } of endpoints ?? []) {
      const [address] = addresses;
      if (address === undefined) continue;
      // One Pod is in two slices when its Service's ports are not the same numbers in every Pod.
      const before = byAddress.get(address)?.ports ?? [];
      byAddress.set(address, {
        address,
        ports: [...new Set([...before, ...numbers])].toSorted((a, b) => a - b),
        ready: conditions?.ready !== false,
        pod: tenants.keyOf(targetRef, service.namespace),
        target: targetRef?.name,
      });
    }
  }
  const all = [...byAddress.values()];
  const rank = ({ pod }: EndpointView) => (pod === undefined ? Infinity : (drawn.get(pod) ?? Infinity));
  const inOrder = all.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? compare(a.address, b.address) : one - other;
  });
  return {
    endpoints: inOrder.slice(0, MOST),
    moreEndpoints: Math.max(0, all.length - MOST),
    // One without a port cannot be called, ready or not.
    readyEndpoints: all.filter(({ ready, ports }) => ready && ports.length > 0).length,
  };
}
