import type { V1EndpointSlice, V1Service } from '@ngrok/webernetes';

/** Where a Service name or one of its endpoints leads, on one port. */
export interface Target {
  readonly address: string;
  /** Undefined where an endpoint has no such port: a `targetPort` name that no container has. */
  readonly port: number | undefined;
  readonly portName: string;
  /** Lower case, e.g. `tcp`. */
  readonly protocol: string;
  /** The endpoint's own label below its Service: its hostname, else its address with dashes. */
  readonly endpoint?: string;
}

/** The virtual address on each of the Service's ports. */
export function clusterIPTargets({ spec }: V1Service): readonly Target[] {
  const address = spec?.clusterIP ?? '';
  return (spec?.ports ?? []).map(({ port, name = '', protocol = 'TCP' }) => ({
    address,
    port,
    portName: name,
    protocol: protocol.toLowerCase(),
  }));
}

/** Each ready endpoint (each at all, with `publishNotReadyAddresses`) on each of its ports. */
export function endpointTargets(service: V1Service, slices: readonly V1EndpointSlice[]): readonly Target[] {
  const publishesAll = service.spec?.publishNotReadyAddresses === true;
  return slices
    .filter(({ metadata }) => belongsTo(metadata, service))
    .flatMap(({ endpoints, ports }) =>
      endpoints
        // Unknown readiness counts as ready (EndpointConditions, discovery.k8s.io/v1).
        .filter(({ conditions }) => publishesAll || conditions?.ready !== false)
        .flatMap(({ addresses, hostname }) =>
          addresses.flatMap((address) => onEachPort(address, hostname || address.replaceAll('.', '-'), ports)),
        ),
    );
}

function belongsTo(slice: V1EndpointSlice['metadata'], { metadata }: V1Service): boolean {
  return slice?.namespace === metadata?.namespace && slice?.labels?.['kubernetes.io/service-name'] === metadata?.name;
}

/** An endpoint without ports still has an address, as in CoreDNS. */
function onEachPort(address: string, endpoint: string, ports: V1EndpointSlice['ports']): readonly Target[] {
  const withPorts = ports && ports.length > 0 ? ports : [{}];
  return withPorts.map(({ name = '', port, protocol = 'TCP' }: NonNullable<typeof ports>[number]) => ({
    address,
    endpoint,
    port,
    portName: name,
    protocol: protocol.toLowerCase(),
  }));
}
