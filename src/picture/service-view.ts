import type { V1EndpointSlice, V1Service } from '@kubernetes/client-node';
import { type EndpointView, endpointsOf } from './endpoint-view.ts';
import { type Named, named } from './named.ts';
import type { Tenants } from './pod-of.ts';

export interface ServiceView extends Named {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** Has no address of its own: its name leads to the Pods' addresses. */
  readonly headless: boolean;
  readonly clusterIP?: string;
  readonly ports: readonly ServicePortView[];
  /** Of a LoadBalancer: `pending` until somebody gave it an address. */
  readonly external?: { readonly state: 'pending' } | { readonly state: 'given'; readonly address: string };
  /** Of an ExternalName: the name it stands for. */
  readonly externalName?: string;
  /** Its list, with those first whose Pods are drawn. */
  readonly endpoints: readonly EndpointView[];
  readonly moreEndpoints: number;
  readonly readyEndpoints: number;
}

interface ServicePortView {
  readonly port: number;
  readonly targetPort: number | string;
  readonly nodePort?: number;
  /** Said where it is not TCP. */
  readonly protocol?: string;
}

export function serviceView(
  service: V1Service,
  slices: readonly V1EndpointSlice[],
  tenants: Tenants,
  drawn: ReadonlyMap<string, number>,
): ServiceView {
  const { spec, status } = service;
  const type = (spec?.type ?? 'ClusterIP') as ServiceView['type'];
  const headless = spec?.clusterIP === 'None';
  const given = status?.loadBalancer?.ingress?.[0];
  const address = given?.ip ?? given?.hostname;
  return {
    ...named(service),
    type,
    headless,
    clusterIP: headless ? undefined : spec?.clusterIP || undefined,
    ports: (spec?.ports ?? []).map(({ port, targetPort, nodePort, protocol }) => ({
      port,
      targetPort: targetPort ?? port,
      nodePort,
      protocol: protocol && protocol !== 'TCP' ? protocol : undefined,
    })),
    external: type === 'LoadBalancer' ? (address ? { state: 'given', address } : { state: 'pending' }) : undefined,
    externalName: type === 'ExternalName' ? spec?.externalName : undefined,
    ...endpointsOf(named(service), slices, tenants, drawn),
  };
}
