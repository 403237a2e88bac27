import type { Cluster, V1Service } from '@ngrok/webernetes';

/** The private parts of webernetes' Service store (0.3.5) that give a Service its ClusterIP. */
interface ServiceStoreInternals {
  allocateClusterIP(service: V1Service, existing?: V1Service): Promise<{ clusterIPs: string[]; nodePorts: number[] }>;
}

/** Lets Services be headless: as shipped, `clusterIP: None` is refused. On this cluster's store, not on its prototype. */
export function allowHeadless(cluster: Cluster): void {
  const { services } = cluster.api.corev1 as unknown as { services: ServiceStoreInternals };
  const allocate = services.allocateClusterIP.bind(services);
  services.allocateClusterIP = async (service, existing) => {
    if (service.spec?.clusterIP !== 'None') return allocate(service, existing);
    service.spec.clusterIPs = ['None'];
    return { clusterIPs: [], nodePorts: [] };
  };
}
