import type { V1Service } from '@kubernetes/client-node';
import type { KubernetesApi } from '../cluster.ts';

/**
 * Writes `status.loadBalancer.ingress`. 127.0.0.1 is written as the hostname `localhost`, any other address with
 * `ipMode: Proxy`: with a plain IP kube-proxy would take requests from inside past the balancer (Kubernetes
 * documentation, "Service", load balancer IP mode).
 */
export async function setIngress(
  api: KubernetesApi,
  { metadata }: V1Service,
  address: string | undefined,
): Promise<void> {
  const ingress =
    address === undefined
      ? null
      : [address === '127.0.0.1' ? { hostname: 'localhost' } : { ip: address, ipMode: 'Proxy' }];
  await api.handle({
    method: 'PATCH',
    path: `/api/v1/namespaces/${metadata?.namespace}/services/${metadata?.name}/status`,
    contentType: 'application/merge-patch+json',
    body: { status: { loadBalancer: { ingress } } },
  });
}

/** The reason of an Event that is no fault of the Service: this machine has no free address for it. */
export const MACHINE_FAULT = 'NoFreeAddress';

/** As cloud controllers tell of a balancer they could not make: an Event that `kubectl describe service` shows. */
export async function reportEvent(
  api: KubernetesApi,
  service: V1Service,
  { fault, message }: { readonly fault: string; readonly message: string },
): Promise<void> {
  const { name = '', namespace = '', uid = '' } = service.metadata ?? {};
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  await api.handle({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/events`,
    body: {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: `${name}.${crypto.randomUUID().slice(0, 8)}`, namespace },
      involvedObject: { apiVersion: 'v1', kind: 'Service', name, namespace, uid },
      type: 'Warning',
      reason: fault === 'this machine' ? MACHINE_FAULT : 'SyncLoadBalancerFailed',
      message: `Error syncing load balancer: ${message}`,
      source: { component: 'gatehouse-cloud' },
      firstTimestamp: now,
      lastTimestamp: now,
      count: 1,
    },
  });
}
