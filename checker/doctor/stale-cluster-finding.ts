import type { EngineSearch } from '../cluster/kind/engine.ts';
import { type KindContainer, kindContainers } from '../cluster/kind/engine-nodes.ts';
import type { Finding } from './finding.ts';
import { isWorkshopCluster } from './workshop-cluster.ts';

/**
 * The workshop's clusters that are stopped, or that no workshop folder claims: left by a killed run or a deleted
 * folder. Who claims what is only looked at when `claimed` is given.
 */
export async function staleClusterFindings(search: EngineSearch, claimed?: readonly string[]): Promise<Finding[]> {
  if (!search.found) return [];
  return staleClusters(await kindContainers(search.engine), claimed);
}

/** The judgement behind it, on containers of any cluster. */
export function staleClusters(containers: readonly KindContainer[], claimed?: readonly string[]): Finding[] {
  const names = [...new Set(containers.map((one) => one.cluster))].filter(isWorkshopCluster);
  return names.flatMap((name) => {
    const nodes = containers.filter((one) => one.cluster === name);
    if (nodes.some((one) => !one.isRunning)) return [stale(name, 'It is stopped.')];
    return claimed === undefined || claimed.includes(name) ? [] : [stale(name, 'No workshop folder claims it.')];
  });
}

function stale(name: string, detail: string): Finding {
  return {
    level: 'warning',
    title: `The cluster ${name} is left over`,
    detail,
    fix: `kind delete cluster --name ${name}`,
  };
}
