import type { V1Endpoint, V1EndpointAddress, V1EndpointSlice, V1Endpoints } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { followStored, listStored, type Shelf, type StoredChange } from './registry.ts';

const SLICES: Shelf = { folder: 'discovery.k8s.io/endpointslices', namespaced: true };
const SERVICE_LABEL = 'kubernetes.io/service-name';

/** The Endpoints of every Service, put together from its EndpointSlices, which webernetes keeps instead. */
export async function listEndpoints(
  cluster: Cluster,
  namespace: string | undefined,
): Promise<{ items: V1Endpoints[]; resourceVersion: string }> {
  const { items, resourceVersion } = await listStored(cluster, SLICES, namespace);
  const byService = new Map<string, V1EndpointSlice[]>();
  for (const slice of items as V1EndpointSlice[]) {
    const service = slice.metadata?.labels?.[SERVICE_LABEL];
    if (service === undefined) continue;
    const key = `${slice.metadata?.namespace}/${service}`;
    byService.set(key, [...(byService.get(key) ?? []), slice]);
  }
  return { items: [...byService.values()].map(endpointsOf), resourceVersion };
}

/** Every change of a slice is one of its Service's Endpoints. */
export async function* followEndpoints(
  cluster: Cluster,
  namespace: string | undefined,
  resourceVersion: string,
  signal: AbortSignal,
): AsyncGenerator<StoredChange> {
  for await (const change of followStored(cluster, SLICES, namespace, resourceVersion, signal)) {
    const slice = (change.after ?? change.before) as V1EndpointSlice;
    const service = slice.metadata?.labels?.[SERVICE_LABEL];
    if (service === undefined) continue;
    const all = (await listEndpoints(cluster, slice.metadata?.namespace)).items;
    const after = all.find(({ metadata }) => metadata?.name === service);
    const before = change.before && endpointsOf([change.before as V1EndpointSlice]);
    yield { before, after, resourceVersion: change.resourceVersion };
  }
}

function endpointsOf(slices: readonly V1EndpointSlice[]): V1Endpoints {
  const [first] = slices;
  const { namespace, uid, creationTimestamp, resourceVersion, labels } = first?.metadata ?? {};
  const subsets = slices.flatMap(({ endpoints = [], ports = [] }) => {
    const ready = endpoints.filter(({ conditions }) => conditions?.ready !== false).map(addressOf);
    const notReady = endpoints.filter(isNotReadyYet).map(addressOf);
    if (ready.length + notReady.length === 0) return [];
    return {
      ...(ready.length > 0 && { addresses: ready }),
      ...(notReady.length > 0 && { notReadyAddresses: notReady }),
      ports: ports.map(({ name, port = 0, protocol }) => ({
        ...(name && { name }),
        port,
        protocol: protocol ?? 'TCP',
      })),
    };
  });
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name: labels?.[SERVICE_LABEL], namespace, uid, creationTimestamp, resourceVersion },
    ...(subsets.length > 0 && { subsets }),
  };
}

function isNotReadyYet({ conditions }: V1Endpoint): boolean {
  return conditions?.ready === false && !conditions.terminating;
}

function addressOf({ addresses, nodeName, targetRef }: V1Endpoint): V1EndpointAddress {
  return { ip: addresses[0] ?? '', ...(nodeName && { nodeName }), ...(targetRef && { targetRef }) };
}
