import type { V1Service } from '@kubernetes/client-node';
import { arriving } from '../arriving.ts';
import type { Cluster, Door, StandIn } from '../cluster.ts';

interface Given {
  readonly service: V1Service;
  /** What the doors were opened for; another shape means other doors. */
  readonly shape: string;
  readonly doors: readonly Door[];
}

/**
 * A small cloud: it gives Services of type LoadBalancer an address on this machine, where nothing else does. It watches
 * them until stopped, which takes every address away again. What it cannot do for one it says in an Event, as clouds do.
 */
export function startCloud(cluster: Cluster): StandIn {
  const stopping = new AbortController();
  const given = new Map<string, Given>();
  const working = follow(cluster, given, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await working;
      if (given.size === 0) return;
      const { takeAddress } = await balancer();
      for (const one of given.values()) await takeAddress(cluster.api, one, false);
    },
  };
}

async function follow(cluster: Cluster, given: Map<string, Given>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const { type, object } of cluster.api.watch('/api/v1/services', {}, signal)) {
        if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED')
          await reconcile(cluster, given, object, type === 'DELETED');
      }
    } catch {
      // The API server is gone or restarting; whoever probes finds out, and this tries again.
    }
    await cluster.clock.sleep(500, signal);
  }
}

async function reconcile(
  cluster: Cluster,
  given: Map<string, Given>,
  service: V1Service,
  deleted: boolean,
): Promise<void> {
  const key = service.metadata?.uid ?? '';
  const before = given.get(key);
  const shape = !deleted && isOurs(service) ? shapeOf(service) : undefined;
  if (before?.shape === shape) return;
  const { openAll, takeAddress, tellOpening } = await balancer();
  if (before) {
    given.delete(key);
    await takeAddress(cluster.api, { service, doors: before.doors }, deleted);
  }
  if (shape === undefined) return;
  const opening = await openAll(cluster, service);
  given.set(key, { service, shape, doors: 'address' in opening ? opening.doors : [] });
  await tellOpening(cluster.api, service, opening);
}

/** It comes with the first Service of type LoadBalancer. */
const balancer = () => arriving(import('./balancer.ts'));

/** A class names another cloud; a Service on its way out gets nothing new. */
function isOurs({ metadata, spec }: V1Service): boolean {
  return spec?.type === 'LoadBalancer' && !spec.loadBalancerClass && !metadata?.deletionTimestamp;
}

function shapeOf({ spec }: V1Service): string {
  return JSON.stringify([spec?.loadBalancerIP, spec?.ports?.map(({ port, nodePort }) => [port, nodePort])]);
}
