import type { Complaint, Manifest, ManifestObject } from './manifest.ts';
import { printable } from './printable.ts';

/** One complaint for every object that stands in a second place; both places are named. */
export function duplicateComplaints(manifests: readonly Manifest[]): Complaint[] {
  const first = new Map<string, Manifest>();
  return manifests.flatMap((manifest) => {
    const identity = identify(manifest.object);
    const before = first.get(identity);
    if (before) return [twice(before, manifest)];
    first.set(identity, manifest);
    return [];
  });
}

/** As the API server tells objects apart: an API group's versions show the same object. */
function identify({ apiVersion, kind, metadata }: ManifestObject): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return JSON.stringify([group, kind, metadata.namespace ?? '', metadata.name]);
}

function twice(before: Manifest, manifest: Manifest): Complaint {
  const { kind, metadata } = manifest.object;
  const here = manifest.position(['metadata', 'name']);
  const there = before.position(['metadata', 'name']);
  const object = `${printable(kind, 60)} ${printable(metadata.name, 80)}`;
  const places = `at ${before.file}:${there.line} and at ${manifest.file}:${here.line}`;
  return {
    kind: 'twice',
    file: manifest.file,
    ...here,
    message: `${object} is written twice: ${places}.`,
    hint: 'Keep one of them, or give one another name: kubectl would let the last one win.',
  };
}
