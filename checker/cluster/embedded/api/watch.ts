import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { WatchEvent } from '../../cluster.ts';
import { ApiError } from '../admission/status.ts';
import { CompactedError, type StoredChange } from '../storage/registry.ts';
import { storeOf } from '../storage/store.ts';
import { routeOf } from './route.ts';
import { type Selection, selectionOf } from './selectors/selection.ts';
import type { ServedKind } from './served.ts';
import { asServed } from './shape.ts';

/**
 * A watch on a collection, or on one object by its path: what is there unless a resourceVersion is said, then every
 * change, until `signal` aborts.
 * @throws {ApiError} 400 for a selector that cannot be read, 410 for a resourceVersion that is too old.
 */
export async function* watch(
  cluster: Cluster,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  const route = routeOf(path);
  if (!route || signal.aborted) return;
  const { served, namespace, name } = route;
  const isSelected = await selectionOf(
    name === undefined ? query : { ...query, fieldSelector: `metadata.name=${name}` },
    served.kind,
  );
  const store = storeOf(cluster, served);
  let { resourceVersion = '' } = query;
  const isInitial = resourceVersion === '' || resourceVersion === '0' || query['sendInitialEvents'] === 'true';
  if (isInitial) {
    const listed = await store.list(namespace);
    for (const object of listed.items.filter(isSelected)) yield { type: 'ADDED', object: asServed(served, object) };
    resourceVersion = listed.resourceVersion;
    if (query['sendInitialEvents'] === 'true') yield bookmark(served, resourceVersion);
  }
  try {
    for await (const change of store.follow(namespace, resourceVersion, signal)) {
      const event = eventOf(change, isSelected, served);
      if (event) yield event;
    }
  } catch (error) {
    throw error instanceof CompactedError ? tooOld(resourceVersion) : error;
  }
}

/** What comes into a selection is added, what leaves it is deleted, whatever happened to the object itself. */
function eventOf(
  { before, after, resourceVersion }: StoredChange,
  isSelected: Selection,
  served: ServedKind,
): WatchEvent | undefined {
  const was = before !== undefined && isSelected(before);
  const is = after !== undefined && isSelected(after);
  if (is) return { type: was ? 'MODIFIED' : 'ADDED', object: asServed(served, after) };
  if (!was) return undefined;
  const last: KubernetesObject = { ...before, metadata: { ...before.metadata, resourceVersion } };
  return { type: 'DELETED', object: asServed(served, last) };
}

/** Tells a client that it has seen all there was (KEP-3157). */
function bookmark({ apiVersion, kind }: ServedKind, resourceVersion: string): WatchEvent {
  const annotations = { 'k8s.io/initial-events-end': 'true' };
  return { type: 'BOOKMARK', object: { apiVersion, kind, metadata: { resourceVersion, annotations } } };
}

function tooOld(resourceVersion: string): ApiError {
  const message = `too old resource version: ${resourceVersion}`;
  return new ApiError({ code: 410, reason: 'Expired', message });
}
