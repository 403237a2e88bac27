import type { HostPort, Probes } from '../cluster.ts';
import { type VirtualDoors, virtualDoors } from './doors.ts';
import { type EmbeddedCluster, startEmbeddedCluster } from './embedded-cluster.ts';

/** An embedded cluster of which this machine's network knows nothing, and what a terminal's curl knocks at. */
export interface InMemory {
  readonly embedded: EmbeddedCluster;
  readonly doors: VirtualDoors;
}

/** For a page, and for many side by side on one machine. */
export async function startInMemory(hostPorts: readonly HostPort[], hostRoute: Probes['hostRoute']): Promise<InMemory> {
  let doors: VirtualDoors | undefined;
  const embedded = await startEmbeddedCluster({
    name: 'gatehouse',
    hostPorts,
    doors: (inside) => {
      doors = virtualDoors(inside);
      return doors;
    },
    hostRoute,
  });
  if (!doors) throw new Error('the cluster has opened no doors');
  return { embedded, doors };
}
