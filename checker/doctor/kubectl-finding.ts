import type { EngineSearch } from '../cluster/kind/engine.ts';
import { kindContainers } from '../cluster/kind/engine-nodes.ts';
import { run } from '../process/run.ts';
import type { Finding } from './finding.ts';
import { isWorkshopCluster } from './workshop-cluster.ts';

const installation = 'https://kubernetes.io/docs/tasks/tools/#kubectl';

/**
 * kubectl is for the reader: the checks do without. It goes with servers one minor version away
 * (https://kubernetes.io/releases/version-skew-policy/#kubectl): those of the workshop's clusters, and `nodeImage`'s.
 */
export async function kubectlFindings(search: EngineSearch, nodeImage?: string): Promise<Finding[]> {
  const { stdout } = await run('kubectl', ['version', '--client', '--output', 'json'], { timeoutMs: 10_000 });
  const version = /"gitVersion":\s*"v(\d+\.\d+[^"]*)"/.exec(stdout)?.[1];
  if (version === undefined) {
    const detail = 'There is no kubectl on the PATH. The checks do not need it; you will, to look around.';
    return [{ level: 'warning', title: 'No kubectl', detail, fix: `Install it: ${installation}` }];
  }
  const images = new Set([...(nodeImage === undefined ? [] : [nodeImage]), ...(await workshopNodeImages(search))]);
  const warnings = [...images].flatMap((image) => skewFindings(version, image));
  return warnings.length > 0 ? warnings : [{ level: 'fine', title: 'kubectl', detail: `Version ${version}.` }];
}

async function workshopNodeImages(search: EngineSearch): Promise<string[]> {
  if (!search.found) return [];
  const containers = await kindContainers(search.engine);
  return containers.filter((one) => isWorkshopCluster(one.cluster)).map((one) => one.image);
}

/** An image's tag says which Kubernetes is inside, e.g. `kindest/node:v1.36.2`; one that does not is passed over. */
export function skewFindings(kubectl: string, nodeImage: string): Finding[] {
  const server = /:v(\d+\.\d+[^@]*)/.exec(nodeImage)?.[1];
  if (server === undefined || Math.abs(minorOf(kubectl) - minorOf(server)) <= 1) return [];
  return [
    {
      level: 'warning',
      title: 'kubectl and the cluster are far apart',
      detail: `kubectl is ${kubectl}, the cluster (${nodeImage}) ${server}: more than one minor version.`,
      fix: `Most of it works; for all of it install kubectl 1.${minorOf(server)}: ${installation}`,
    },
  ];
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]?.replace(/\D.*/, ''));
}
