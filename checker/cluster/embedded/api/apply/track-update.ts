import type { KubernetesObject, V1ManagedFieldsEntry } from '@kubernetes/client-node';
import { sameValue } from '../../admission/validation/equality.ts';
import { isSameManager, type Manager, managedFields, managersOf, ownableValues, type Writer } from './managers.ts';

/**
 * Who owns what after a create, a replace or a patch: what the writer changed or added is the writer's, and no longer
 * anybody else's; what went is nobody's.
 */
export function trackUpdate(
  existing: KubernetesObject | undefined,
  updated: KubernetesObject,
  writer: Writer,
): V1ManagedFieldsEntry[] {
  const before = existing ? ownableValues(existing, writer.subresource) : new Map<string, unknown>();
  const after = ownableValues(updated, writer.subresource);
  const changed = new Set(
    [...after]
      .filter(([path, value]) => !before.has(path) || !sameValue(before.get(path), value))
      .map(([path]) => path),
  );
  const gone = [...before.keys()].filter((path) => !after.has(path));
  // A client may rewrite the list itself, as `kubectl apply --server-side` does to take over from a client-side one.
  const managers = managersOf(updated.metadata?.managedFields === undefined ? existing : updated);
  if (changed.size === 0 && gone.length === 0) return managedFields(managers);
  const others = managers
    .filter((manager) => !isSameManager(manager, writer))
    .map((manager) => ({
      ...manager,
      owned: new Set([...manager.owned].filter((path) => !changed.has(path) && !gone.includes(path))),
    }));
  const own = managers.find((manager) => isSameManager(manager, writer))?.owned ?? [];
  const owned = new Set([...[...own].filter((path) => !gone.includes(path)), ...changed]);
  const self: Manager = { ...writer, apiVersion: updated.apiVersion ?? '', owned };
  return managedFields([...others, self]);
}
