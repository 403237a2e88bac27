import type { KubernetesObject } from '@kubernetes/client-node';
import type { IsWork } from './controllers.ts';

/** Of these a controller of their own, or the kubelet, takes care when they are deleted. */
const LET_GO_BY_OTHERS = ['Namespace', 'Pod'];

/** What only a garbage collector takes off an object. */
const ITS_FINALIZERS = ['foregroundDeletion', 'orphan'];

/** What an owner reference says of an owner, and the namespace it is in; none for an object of the whole cluster. */
interface Owner {
  readonly named: string;
  readonly namespace: string | undefined;
}

/** Somebody's owner went, never was or is another one, or an object that is being deleted waits for those it owns. */
export function garbage(existing: readonly KubernetesObject[]): IsWork {
  const known = new Map<string, Owner>();
  const owning = new Set<string>();
  for (const object of existing) known.set(object.metadata?.uid ?? '', ownerOf(object));
  return ({ before, after }) => {
    if (!after) {
      const gone = before?.metadata?.uid ?? '';
      known.delete(gone);
      return owning.has(gone);
    }
    const { uid = '', ownerReferences = [], namespace } = after.metadata ?? {};
    known.set(uid, ownerOf(after));
    for (const owner of ownerReferences) owning.add(owner.uid);
    const isOwnedWrongly = ownerReferences.some((reference) => {
      const owner = known.get(reference.uid);
      return owner?.named !== nameOf(reference) || (owner.namespace ?? namespace) !== namespace;
    });
    return isOwnedWrongly || isWaiting(after);
  };
}

function ownerOf({ apiVersion = '', kind = '', metadata }: KubernetesObject): Owner {
  return { named: nameOf({ apiVersion, kind, name: metadata?.name ?? '' }), namespace: metadata?.namespace };
}

function nameOf({ apiVersion, kind, name }: Record<'apiVersion' | 'kind' | 'name', string>): string {
  return `${apiVersion} ${kind} ${name}`;
}

function isWaiting({ kind = '', metadata }: KubernetesObject): boolean {
  if (metadata?.deletionTimestamp === undefined) return false;
  const isItsOwn = metadata.finalizers?.some((finalizer) => ITS_FINALIZERS.includes(finalizer)) ?? false;
  return isItsOwn || !LET_GO_BY_OTHERS.includes(kind);
}
