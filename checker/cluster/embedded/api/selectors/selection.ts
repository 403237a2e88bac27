import type { KubernetesObject } from '@kubernetes/client-node';
import { parseFieldSelector } from './field-selector.ts';
import { parseLabelSelector } from './label-selector.ts';

/** Which objects of a collection a request is about. */
export type Selection = (object: KubernetesObject) => boolean;

/** @throws {ApiError} 400 for a selector that cannot be read. */
export function selectionOf(query: Readonly<Record<string, string>>, kind: string): Selection {
  const byLabels = parseLabelSelector(query['labelSelector'] ?? '');
  const byFields = parseFieldSelector(query['fieldSelector'] ?? '', kind);
  return (object) => byLabels(object.metadata?.labels) && byFields(object);
}
