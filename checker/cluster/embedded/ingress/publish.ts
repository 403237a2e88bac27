import type {
  V1IngressLoadBalancerIngress as Address,
  V1Ingress,
  V1IngressClass,
  V1Service,
} from '@kubernetes/client-node';
import type { KubernetesApi } from '../../cluster.ts';
import { sameValue } from '../admission/validation/equality.ts';
import { SERVICE_PATH } from './objects.ts';
import { servedIngresses } from './served-ingresses.ts';

const GROUP = '/apis/networking.k8s.io/v1';
const HTTP = 80;

/** The collections by which it may change who has which address. */
export const WATCHED = [SERVICE_PATH.replace(/\/[^/]+$/, ''), `${GROUP}/ingresses`, `${GROUP}/ingressclasses`] as const;

/**
 * Writes the address of the controller's own Service into the status of each Ingress that is served, and out of those
 * that were and are no longer.
 * @param told the uids of those that have it
 */
export async function publish(api: KubernetesApi, told: Set<string>): Promise<void> {
  const [{ body }, classes, ingresses] = await Promise.all([
    api.handle({ method: 'GET', path: SERVICE_PATH }),
    list<V1IngressClass>(api, `${GROUP}/ingressclasses`),
    list<V1Ingress>(api, `${GROUP}/ingresses`),
  ]);
  const addresses = addressesOf(body as V1Service);
  const served = new Set(servedIngresses(ingresses, classes));
  for (const ingress of ingresses) {
    if (served.has(ingress)) await tell(api, ingress, addresses, told);
    else if (told.has(uidOf(ingress))) await tell(api, ingress, [], told);
  }
}

/** Takes the address out of the status of everybody who has it. */
export async function unpublish(api: KubernetesApi, told: Set<string>): Promise<void> {
  const ingresses = await list<V1Ingress>(api, `${GROUP}/ingresses`);
  for (const ingress of ingresses) if (told.has(uidOf(ingress))) await tell(api, ingress, [], told);
}

/** An Ingress is at port 80; where the load balancer could only get another one, the status says so. */
function addressesOf({ spec, status }: V1Service): Address[] {
  const port = spec?.ports?.[0]?.port ?? HTTP;
  return (status?.loadBalancer?.ingress ?? []).map(({ ip, hostname }) => ({
    ...(ip && { ip }),
    ...(hostname && { hostname }),
    ...(port !== HTTP && { ports: [{ port, protocol: 'TCP' }] }),
  }));
}

async function tell(
  api: KubernetesApi,
  ingress: V1Ingress,
  addresses: readonly Address[],
  told: Set<string>,
): Promise<void> {
  if (addresses.length > 0) told.add(uidOf(ingress));
  else told.delete(uidOf(ingress));
  if (sameValue(ingress.status?.loadBalancer?.ingress, addresses)) return;
  await api.handle({
    method: 'PATCH',
    path: `${GROUP}/namespaces/${ingress.metadata?.namespace}/ingresses/${ingress.metadata?.name}/status`,
    contentType: 'application/merge-patch+json',
    query: { fieldManager: 'gatehouse-ingress' },
    body: { status: { loadBalancer: { ingress: addresses.length > 0 ? addresses : null } } },
  });
}

function uidOf({ metadata }: V1Ingress): string {
  return metadata?.uid ?? '';
}

async function list<T>(api: KubernetesApi, path: string): Promise<T[]> {
  const { status, body } = await api.handle({ method: 'GET', path });
  return status === 200 ? (body as { items: T[] }).items : [];
}
