import type { Cluster } from '../../../checker/cluster/cluster.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import { Objects } from '../../../checker/run/objects.ts';
import { type ClusterView, clusterView } from '../../picture/cluster-view.ts';

/** The cluster as it stands now, as a picture shows it. */
export async function viewOf(cluster: Cluster, { namespace, alsoNamespaces, needs }: Lab): Promise<ClusterView> {
  const objects = new Objects(cluster.api);
  const namespaces = [namespace, ...alsoNamespaces];
  const ofEach = async <T>(list: (namespace: string) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all(namespaces.map(list))).flat();
  const [nodes, pods, services, endpointSlices, deployments, ingresses] = await Promise.all([
    objects.nodes(),
    ofEach((one) => objects.pods(one)),
    ofEach((one) => objects.services(one)),
    ofEach((one) => objects.endpointSlices(one)),
    ofEach((one) => objects.deployments(one)),
    needs.includes('ingress') ? ofEach((one) => objects.ingresses(one)) : [],
  ]);
  const loadBalancerDoors = services.flatMap(({ spec, status }) =>
    (status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) =>
      (spec?.ports ?? []).flatMap(({ port, nodePort }) =>
        nodePort === undefined ? [] : [{ address: hostname ?? ip ?? '', port, nodePort }],
      ),
    ),
  );
  const { hostPorts } = cluster;
  return clusterView({
    nodes,
    pods,
    services,
    endpointSlices,
    deployments,
    ingresses,
    hostPorts,
    loadBalancerDoors,
    namespaces,
  });
}
