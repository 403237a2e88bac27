import type { KubernetesObject } from '@kubernetes/client-node';
import type { IsWork } from './controllers.ts';

/** Of these a controller of their own, or the kubelet, takes care when they are deleted. */
const LET_GO_BY_OTHERS = ['Namespace', 'Pod'];

/** Somebody's owner went or never was, or an object that is being deleted waits for those it owns. */
export function garbage(existing: readonly KubernetesObject[]): IsWork {
  const uids = new Set(existing.map(({ metadata }) => metadata?.uid));
  const owners = new Set<string>();
  return ({ before, after }) => {
    if (!after) {
      const gone = before?.metadata?.uid;
      uids.delete(gone);
      return gone !== undefined && owners.has(gone);
    }
    const { uid, ownerReferences = [], deletionTimestamp } = after.metadata ?? {};
    uids.add(uid);
    for (const owner of ownerReferences) owners.add(owner.uid);
    const isWaiting = deletionTimestamp !== undefined && !LET_GO_BY_OTHERS.includes(after.kind ?? '');
    return isWaiting || ownerReferences.some((owner) => !uids.has(owner.uid));
  };
}
