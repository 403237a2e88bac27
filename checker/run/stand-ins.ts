import { startCloud } from '../cluster/cloud/cloud.ts';
import type { Cluster, StandIn } from '../cluster/cluster.ts';
import type { Lab } from '../lab/lab.ts';

/** Starts what a lab needs and its cluster does not have of itself: a cloud that gives addresses, an Ingress controller. */
export async function startStandIns({ needs }: Pick<Lab, 'needs'>, cluster: Cluster): Promise<StandIn> {
  const needsIngress = needs.includes('ingress');
  const needsCloud = cluster.loadBalancers === 'ours' && (needs.includes('loadBalancer') || needsIngress);
  const cloud = needsCloud ? startCloud(cluster) : undefined;
  try {
    const ingress = needsIngress ? await cluster.startIngress?.() : undefined;
    return {
      async stop() {
        await ingress?.stop();
        await cloud?.stop();
      },
    };
  } catch (error) {
    await cloud?.stop();
    throw error;
  }
}
