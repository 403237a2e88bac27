import type { Capability, Cluster } from '../cluster.ts';

/** With the capability `ingress` where the cluster has an IngressClass: whoever installs a controller makes one for it. */
export async function withIngressCapability(cluster: Cluster): Promise<Cluster> {
  const path = '/apis/networking.k8s.io/v1/ingressclasses';
  const { status, body } = await cluster.api.handle({ method: 'GET', path, query: { limit: '1' } });
  const classes = status === 200 ? (body as { items: readonly unknown[] }).items : [];
  if (classes.length === 0) return cluster;
  return { ...cluster, capabilities: new Set<Capability>([...cluster.capabilities, 'ingress']) };
}
