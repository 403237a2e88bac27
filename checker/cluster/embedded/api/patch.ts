import type { KubernetesObject } from '@kubernetes/client-node';

type Json = Record<string, unknown>;

/** RFC 7386: `null` removes, objects are merged, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Json = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

/**
 * Server-side apply by the only manager an object has: what it applies now stands in place of what it applied before,
 * and what the API server filled in (identity, addresses, nodePorts, status) stays.
 */
export function applyPatch(existing: KubernetesObject, applied: KubernetesObject): KubernetesObject {
  const before = existing as KubernetesObject & Json;
  const wanted = applied as KubernetesObject & Json;
  return {
    ...wanted,
    metadata: { ...before.metadata, labels: wanted.metadata?.labels, annotations: wanted.metadata?.annotations },
    ...(isObject(wanted['spec']) && { spec: { ...allocatedOf(before['spec']), ...wanted['spec'] } }),
    ...(before['status'] !== undefined && { status: before['status'] }),
  };
}

/** Fields of a spec that the API server gave and nobody has to repeat. */
function allocatedOf(spec: unknown): Json {
  if (!isObject(spec)) return {};
  const names = ['clusterIP', 'clusterIPs', 'nodeName'];
  return Object.fromEntries(names.flatMap((name) => (name in spec ? [[name, spec[name]]] : [])));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
