import type { KubernetesObject } from '@kubernetes/client-node';
import type { ServedKind } from './served.ts';

/** An object as it goes over the wire: plain JSON with its own apiVersion and kind. */
export function asServed({ apiVersion, kind }: ServedKind, object: KubernetesObject): KubernetesObject {
  return { ...(JSON.parse(JSON.stringify(object)) as KubernetesObject), apiVersion, kind };
}

/** A collection, whose items carry their apiVersion and kind as well, so that a reader need not know the path. */
export function asListed(
  served: ServedKind,
  list: { items: KubernetesObject[]; metadata?: { resourceVersion?: string } },
): object {
  return {
    apiVersion: served.apiVersion,
    kind: `${served.kind}List`,
    metadata: { resourceVersion: list.metadata?.resourceVersion ?? '' },
    items: list.items.map((item) => asServed(served, item)),
  };
}
