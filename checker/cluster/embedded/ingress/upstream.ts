import type { V1EndpointSlice, V1Service, V1ServicePort } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { servedKind } from '../api/served.ts';
import { storeOf } from '../storage/store.ts';
import type { Choice } from './routing.ts';

const SERVICE_LABEL = 'kubernetes.io/service-name';

/** Where a backend is to be reached now: `authority` is an address with a port. Or why nowhere. */
export type Upstream = { readonly authority: string } | { readonly unavailable: string };

/**
 * Looks a backend's Service up: its cluster address, behind which kube-proxy chooses the Pod; a headless one has none,
 * so that one of its Pods is drawn here.
 */
export async function upstreamOf(cluster: Cluster, { namespace, backend }: Choice): Promise<Upstream> {
  const { name = '', port: wanted } = backend.service ?? {};
  const service: V1Service | undefined = await storeOf(cluster, servedKind('Service')).read(namespace, name);
  if (!service) return { unavailable: `there is no Service ${name} in namespace ${namespace}` };
  const port = service.spec?.ports?.find((one) =>
    wanted?.name ? one.name === wanted.name : one.port === wanted?.number,
  );
  if (!port) return { unavailable: `Service ${name} has no port ${wanted?.name ?? wanted?.number}` };
  const ready = await readyEndpoints(cluster, namespace, name, port);
  const drawn = ready[Math.floor(Math.random() * ready.length)];
  if (drawn === undefined) return { unavailable: `Service ${name} has no ready Pod behind it` };
  const { clusterIP } = service.spec ?? {};
  return { authority: clusterIP === 'None' ? drawn : `${clusterIP}:${port.port}` };
}

async function readyEndpoints(
  cluster: Cluster,
  namespace: string,
  name: string,
  port: V1ServicePort,
): Promise<string[]> {
  const { items } = await storeOf(cluster, servedKind('EndpointSlice')).list(namespace);
  const slices = items.filter(({ metadata }) => metadata?.labels?.[SERVICE_LABEL] === name) as V1EndpointSlice[];
  return slices.flatMap(({ endpoints, ports = [] }) => {
    const number = ports.find((one) => (one.name ?? '') === (port.name ?? ''))?.port;
    const ready = (endpoints ?? []).filter(({ conditions }) => conditions?.ready !== false);
    return number === undefined ? [] : ready.flatMap(({ addresses: [ip] }) => (ip ? `${ip}:${number}` : []));
  });
}
