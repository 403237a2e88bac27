import type { Cluster } from '../cluster/cluster.ts';
import type { Lab } from '../lab/lab.ts';
import type { Objects } from './objects.ts';
import { isHopeless } from './pods.ts';

/** How long Pods may take to start before a look at them as they are; of the cluster's time, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Waits until what was applied stands: every Deployment has its Pods, every Service of type LoadBalancer its address. */
export async function untilSettled(
  cluster: Cluster,
  objects: Objects,
  { namespace }: Pick<Lab, 'namespace'>,
  signal: AbortSignal,
): Promise<void> {
  const deadline = cluster.clock.now() + PATIENCE_MS;
  while (cluster.clock.now() < deadline && !(await isSettled(cluster, objects, namespace))) {
    signal.throwIfAborted();
    await cluster.clock.sleep(100, signal);
  }
}

async function isSettled(cluster: Cluster, objects: Objects, namespace: string): Promise<boolean> {
  const [deployments, pods, services] = await Promise.all([
    objects.deployments(namespace),
    objects.pods(namespace),
    objects.services(namespace),
  ]);
  const isUp = deployments.every(({ metadata, spec, status }) => {
    const isCurrent = (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0);
    return isCurrent && (status?.readyReplicas ?? 0) >= (spec?.replicas ?? 1) && !status?.unavailableReplicas;
  });
  const isGiven =
    cluster.loadBalancers === 'none' ||
    services.every(({ spec, status }) => spec?.type !== 'LoadBalancer' || status?.loadBalancer?.ingress?.length);
  return pods.some(isHopeless) || (isUp && isGiven);
}
