import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest } from '../../cluster.ts';
import { notFound } from '../admission/status.ts';
import { storeOf } from '../storage/store.ts';
import type { Answer } from './handle.ts';
import type { Route } from './route.ts';
import { selectionOf } from './selectors/selection.ts';
import { groupOf } from './served.ts';
import { asListed, asServed } from './shape.ts';

/** @throws {ApiError} 404 where there is none of that name. */
export async function getObject(cluster: Cluster, route: Route): Promise<KubernetesObject> {
  const object = await findObject(cluster, route);
  if (object) return object;
  throw notFound(route.served.plural, route.name ?? '', groupOf(route.served));
}

export async function findObject(
  cluster: Cluster,
  { served, namespace = '', name = '' }: Route,
): Promise<KubernetesObject | undefined> {
  const object = await storeOf(cluster, served).read(namespace, name);
  return object && asServed(served, object);
}

export async function listObjects(cluster: Cluster, { query = {} }: ApiRequest, { served, namespace }: Route): Answer {
  const isSelected = await selectionOf(query, served.kind);
  const { items, resourceVersion } = await storeOf(cluster, served).list(namespace);
  return [200, asListed(served, items.filter(isSelected), resourceVersion)];
}
