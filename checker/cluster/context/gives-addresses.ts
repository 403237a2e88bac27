import type { V1Namespace, V1Node, V1Service } from '@kubernetes/client-node';
import type { KubernetesApi } from '../cluster.ts';

/** Namespaces in which controllers that give addresses live. */
const CONTROLLERS = new Set(['metallb-system', 'kube-vip', 'cilium', 'openelb-system', 'purelb']);

/** Clouds whose nodes carry an id of theirs; kind's own is no cloud. */
const NO_CLOUD = /^(kind|k3s|)$/;

/**
 * Whether somebody in this cluster gives Services of type LoadBalancer an address: one has one already, its nodes are a
 * cloud's, or a known controller is installed. Where nobody does, EXTERNAL-IP would stay pending through no fault of a
 * reader, so what needs one is blocked.
 */
export async function givesAddresses(api: KubernetesApi): Promise<boolean> {
  const [services, nodes, namespaces] = await Promise.all([
    list<V1Service>(api, '/api/v1/services'),
    list<V1Node>(api, '/api/v1/nodes'),
    list<V1Namespace>(api, '/api/v1/namespaces'),
  ]);
  return (
    services.some(({ status }) => status?.loadBalancer?.ingress?.length) ||
    nodes.some(({ spec }) => !NO_CLOUD.test(spec?.providerID?.split('://')[0] ?? '')) ||
    namespaces.some(({ metadata }) => CONTROLLERS.has(metadata?.name ?? ''))
  );
}

async function list<T>(api: KubernetesApi, path: string): Promise<T[]> {
  const { status, body } = await api.handle({ method: 'GET', path });
  return status === 200 ? (body as { items: T[] }).items : [];
}
