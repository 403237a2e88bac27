import type { Cluster, HostPort } from '../../checker/cluster/cluster.ts';
import { embeddedProvider } from '../../checker/cluster/embedded/node/provider.ts';

/** An embedded cluster whose host ports are doors in memory, so that tests side by side do not share real ones. */
export function embeddedCluster(hostPorts: readonly HostPort[] = []): Promise<Cluster> {
  return embeddedProvider({ doors: 'virtual' }).create({ name: 'gatehouse', hostPorts });
}
