import type { Cluster } from '../cluster/cluster.ts';
import type { Resource } from './resources.ts';

/** Tells whoever waits that something in the cluster has changed. */
export interface Changes {
  /** Resolves at the next change, or when `signal` aborts. */
  next(signal: AbortSignal): Promise<void>;
}

/** Watches the collections at `paths` until `signal` aborts; a watch that ends early is only slower, never wrong. */
export function watchChanges(cluster: Cluster, paths: readonly string[], signal: AbortSignal): Changes {
  let waiting = new Set<() => void>();
  const wake = (): void => {
    const woken = waiting;
    waiting = new Set();
    for (const tell of woken) tell();
  };
  for (const path of paths) void follow(cluster, path, wake, signal);
  return {
    next: (until) =>
      new Promise((resolve) => {
        if (until.aborted) return resolve();
        waiting.add(resolve);
        until.addEventListener(
          'abort',
          () => {
            waiting.delete(resolve);
            resolve();
          },
          { once: true },
        );
      }),
  };
}

async function follow(cluster: Cluster, path: string, wake: () => void, signal: AbortSignal): Promise<void> {
  try {
    for await (const _event of cluster.api.watch(path, {}, signal)) wake();
  } catch {
    // The next look finds out what is wrong, and says it better than a watch can.
  }
}

/** The collection's path in one namespace. */
export function collectionPath(resource: Resource, namespace: string): string {
  return `${resource.base}/namespaces/${namespace}/${resource.plural}`;
}
