import type { Cluster } from '@ngrok/webernetes';

/** kind's API server listens there, on the node. */
const API_SERVER_PORT = 6443;

/**
 * The Service `kubernetes` in the namespace `default`, by which Pods reach the API server, with the address every
 * cluster gives it: the first one of the range. Nobody answers behind it here, as TLS is not emulated.
 */
export async function createKubernetesService({ api, servers }: Cluster, clusterIP: string): Promise<void> {
  const metadata = {
    name: 'kubernetes',
    namespace: 'default',
    labels: { component: 'apiserver', provider: 'kubernetes' },
  };
  const ports = [{ name: 'https', port: 443, protocol: 'TCP', targetPort: API_SERVER_PORT }];
  await api.corev1.createNamespacedService({
    namespace: 'default',
    body: {
      metadata: { ...metadata, uid: crypto.randomUUID() },
      spec: { type: 'ClusterIP', clusterIP, ports, sessionAffinity: 'None' },
    },
  });
  await api.discoveryv1.createNamespacedEndpointSlice({
    namespace: 'default',
    body: {
      addressType: 'IPv4',
      metadata: {
        name: 'kubernetes',
        namespace: 'default',
        uid: crypto.randomUUID(),
        labels: { 'kubernetes.io/service-name': 'kubernetes' },
      },
      endpoints: [{ addresses: [...(servers[0]?.ipAddresses ?? [])], conditions: { ready: true } }],
      ports: [{ name: 'https', port: API_SERVER_PORT, protocol: 'TCP' }],
    },
  });
}
