import type { KubernetesObject } from '@kubernetes/client-node';
import { arriving } from '../../../arriving.ts';
import { parseLabelSelector } from './label-selector.ts';

/** Which objects of a collection a request is about. */
export type Selection = (object: KubernetesObject) => boolean;

/** @throws {ApiError} 400 for a selector that cannot be read. */
export async function selectionOf(query: Readonly<Record<string, string>>, kind: string): Promise<Selection> {
  const byLabels = parseLabelSelector(query['labelSelector'] ?? '');
  const fields = query['fieldSelector'] ?? '';
  if (fields === '') return (object) => byLabels(object.metadata?.labels);
  const { parseFieldSelector } = await arriving(import('./field-selector.ts'));
  const byFields = parseFieldSelector(fields, kind);
  return (object) => byLabels(object.metadata?.labels) && byFields(object);
}
