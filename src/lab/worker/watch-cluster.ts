import type { KubernetesApi } from '../../../checker/cluster/cluster.ts';

/** What a picture of a cluster is made from. */
const WATCHED = [
  '/api/v1/nodes',
  '/api/v1/pods',
  '/api/v1/services',
  '/apis/apps/v1/deployments',
  '/apis/discovery.k8s.io/v1/endpointslices',
] as const;

/** Changes that come close together are one; in milliseconds. */
const TOGETHER_MS = 80;

/** Calls back soon after anything of the cluster has changed, until `signal` aborts. */
export function watchCluster(api: KubernetesApi, signal: AbortSignal, changed: () => void): void {
  let isComing = false;
  const soon = (): void => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      if (!signal.aborted) changed();
    }, TOGETHER_MS);
  };
  for (const path of WATCHED) void follow(api, path, signal, soon);
}

async function follow(api: KubernetesApi, path: string, signal: AbortSignal, changed: () => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _ of api.watch(path, {}, signal)) changed();
    } catch {
      // A watch may end at any time; the next one begins with everything that is there.
    }
    await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
  }
}
