import { ensureNamespace } from '../../../run/namespaces.ts';
import { Discovery, succeed } from '../../../run/resources.ts';
import type { Cluster, StandIn } from '../../cluster.ts';
import { EventQueue } from '../storage/event-queue.ts';
import { INGRESS_NAMESPACE } from './names.ts';
import { controllerObjects, type Placed } from './objects.ts';
import { publish, unpublish, WATCHED } from './publish.ts';

/** Where a load balancer listens, and where it does if that is the administrator's alone. */
const [PORT, UNPRIVILEGED_PORT] = [80, 8080];

/**
 * Makes an Ingress controller in the cluster: a default IngressClass, a Deployment of one Pod that proxies, and a
 * Service of type LoadBalancer before it, to which the cluster's cloud gives an address. It watches until it is
 * stopped, or until `ending` aborts, which is the cluster's end.
 * @throws {UserError} when its namespace is somebody else's, {@link UnreachableError} when the cluster refuses.
 */
export async function startIngressController(cluster: Cluster, ending: AbortSignal): Promise<StandIn> {
  const objects = controllerObjects(await portOf(cluster));
  await ensureNamespace(cluster, new Discovery(cluster.api), INGRESS_NAMESPACE);
  for (const placed of objects) await apply(cluster, placed);
  const stopping = new AbortController();
  const told = new Set<string>();
  const working = keepPublished(cluster, told, AbortSignal.any([stopping.signal, ending]));
  return {
    async stop() {
      stopping.abort();
      await working;
      await unpublish(cluster.api, told);
      for (const { path } of objects) await cluster.api.handle({ method: 'DELETE', path });
    },
  };
}

async function apply({ api }: Cluster, { path, object }: Placed): Promise<void> {
  const query = { fieldManager: 'gatehouse', force: 'true' };
  await succeed(api, { method: 'PATCH', path, query, contentType: 'application/apply-patch+yaml', body: object });
}

/** Systems keep ports below 1024 for the administrator. One that is taken is another matter: the cloud has more addresses. */
async function portOf(cluster: Cluster): Promise<number> {
  try {
    const door = await cluster.openDoor(0, PORT, '127.0.0.1');
    await door.close();
    return PORT;
  } catch (error) {
    return (error as { code?: string }).code === 'EACCES' ? UNPRIVILEGED_PORT : PORT;
  }
}

async function keepPublished(cluster: Cluster, told: Set<string>, signal: AbortSignal): Promise<void> {
  const changes = new EventQueue<true>();
  signal.addEventListener('abort', () => changes.stop(), { once: true });
  if (signal.aborted) changes.stop();
  const following = WATCHED.map((path) => follow(cluster, path, () => changes.push(true), signal));
  for await (const _change of changes) await publish(cluster.api, told).catch(() => undefined);
  await Promise.all(following);
}

async function follow(cluster: Cluster, path: string, changed: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _event of cluster.api.watch(path, {}, signal)) changed();
    } catch {
      // The changes that were missed come as a whole new list.
    }
    await cluster.clock.sleep(500, signal);
  }
}
