import type { KubernetesObject, V1DeleteOptions, V1Eviction } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest } from '../../cluster.ts';
import { conflict, methodNotAllowed } from '../admission/status.ts';
import { beginGarbageCollector } from '../controllers/on-demand/controllers.ts';
import { storeOf } from '../storage/store.ts';
import { isDryRun } from './dry-run.ts';
import type { Answer } from './handle.ts';
import { getObject } from './read.ts';
import type { Route } from './route.ts';
import { selectionOf } from './selectors/selection.ts';
import { groupOf } from './served.ts';
import { asListed, asServed } from './shape.ts';

/** Whose deletion answers with the object itself. Source: the `ReturnDeletedObject` of kubernetes pkg/registry. */
const ANSWERED_WITH_OBJECT = new Set(['Pod', 'Service', 'ServiceAccount']);

/** Gracefully where the kind is; dependents go by `propagationPolicy`, in the background unless said. */
export async function deleteObject(cluster: Cluster, request: ApiRequest, route: Route): Answer {
  const { served, namespace = '', name = '' } = route;
  const existing = await getObject(cluster, route);
  const { dryRun, ...options } = deleteOptions(request);
  requirePreconditions(options, existing, route);
  if (dryRun?.includes('All')) return [200, existing];
  const { propagationPolicy = 'Background', orphanDependents } = options;
  if (propagationPolicy !== 'Background' || orphanDependents) await beginGarbageCollector(cluster);
  const removed = await storeOf(cluster, served).remove(namespace, name, options);
  const left = await storeOf(cluster, served).read(namespace, name);
  if (left) return [200, asServed(served, left)];
  // webernetes answers with a Status where it has no object to show.
  if (ANSWERED_WITH_OBJECT.has(served.kind) && removed.metadata?.name) return [200, asServed(served, removed)];
  const details = {
    name,
    ...(groupOf(served) && { group: groupOf(served) }),
    kind: served.plural,
    uid: existing.metadata?.uid,
  };
  return [200, { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', details }];
}

/** A deletion that `kubectl drain` asks for; there are no disruption budgets here that could be against it. */
export async function evict(cluster: Cluster, request: ApiRequest, route: Route): Answer {
  await deleteObject(cluster, { ...request, body: (request.body as V1Eviction | undefined)?.deleteOptions }, route);
  return [201, { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', code: 201 }];
}

/** Each that is selected; answers with the list of them. */
export async function deleteCollection(cluster: Cluster, request: ApiRequest, route: Route): Answer {
  const { served, namespace } = route;
  if (served.kind === 'Namespace' || (served.namespaced && namespace === undefined)) throw methodNotAllowed();
  const { items, resourceVersion } = await storeOf(cluster, served).list(namespace);
  const selected = items.filter(await selectionOf(request.query ?? {}, served.kind));
  for (const { metadata } of selected) {
    await deleteObject(cluster, request, { ...route, name: metadata?.name });
  }
  return [200, asListed(served, selected, resourceVersion)];
}

/** From the body, where kubectl puts them, and from the query. */
function deleteOptions({ body, query = {} }: ApiRequest): V1DeleteOptions {
  const { apiVersion: _version, kind: _kind, ...options } = (body ?? {}) as V1DeleteOptions;
  const { propagationPolicy, gracePeriodSeconds, orphanDependents } = query;
  return {
    ...options,
    ...(propagationPolicy && { propagationPolicy }),
    ...(gracePeriodSeconds && { gracePeriodSeconds: Number(gracePeriodSeconds) }),
    ...(orphanDependents && { orphanDependents: orphanDependents === 'true' }),
    ...(isDryRun(query) && { dryRun: ['All'] }),
  };
}

/** @throws {ApiError} 409 where another object has the name by now. */
function requirePreconditions({ preconditions = {} }: V1DeleteOptions, existing: KubernetesObject, route: Route): void {
  const { uid, resourceVersion } = existing.metadata ?? {};
  const { served, name = '' } = route;
  const refuse = (what: string, wanted: string, found: string | undefined): never => {
    const why = `the ${what} in the precondition (${wanted}) does not match the ${what} in record (${found}). The object might have been modified`;
    throw conflict(served.plural, name, groupOf(served), why);
  };
  if (preconditions.uid && preconditions.uid !== uid) refuse('UID', preconditions.uid, uid);
  if (preconditions.resourceVersion && preconditions.resourceVersion !== resourceVersion)
    refuse('ResourceVersion', preconditions.resourceVersion, resourceVersion);
}
