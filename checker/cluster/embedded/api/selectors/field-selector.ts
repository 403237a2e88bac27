import type { KubernetesObject } from '@kubernetes/client-node';
import { badRequest } from '../../admission/status.ts';

/** Whether an object's fields are selected. */
export type FieldMatch = (object: KubernetesObject) => boolean;

/** What may be asked for of every kind. */
const EVERY_KIND = ['metadata.name', 'metadata.namespace'];

const EVENT = ['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'];

/** What a server indexes besides. Source: the `ToSelectableFields` of kubernetes pkg/registry. */
const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  Pod: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.podIPs',
    'status.nominatedNodeName',
  ],
  Service: ['spec.clusterIP', 'spec.type'],
  Event: [...EVENT.map((field) => `involvedObject.${field}`), 'reason', 'reportingComponent', 'source', 'type'],
  Namespace: ['status.phase'],
  Node: ['spec.unschedulable'],
  ReplicaSet: ['status.replicas'],
  Secret: ['type'],
};

/**
 * Reads a field selector as `kubectl get --field-selector` sends it: `status.phase=Running,metadata.name!=web`.
 * @throws {ApiError} 400 for what it cannot read, and for a field that the kind is not indexed by.
 */
export function parseFieldSelector(text: string, kind: string): FieldMatch {
  const terms = text.split(/(?<!\\),/).filter((term) => term !== '');
  const matches = terms.map((term) => termOf(term, text, kind));
  return (object) => matches.every((match) => match(object));
}

function termOf(term: string, selector: string, kind: string): FieldMatch {
  const parts = /^(?<field>[^=!]*)(?<operator>!=|==|=)(?<value>.*)$/.exec(term)?.groups;
  if (!parts) throw badRequest(`invalid selector: '${selector}'; can't understand '${term}'`);
  const field = parts['field'] ?? '';
  if (![...EVERY_KIND, ...(BY_KIND[kind] ?? [])].includes(field)) {
    throw badRequest(`field label not supported: ${field}`);
  }
  const wanted = (parts['value'] ?? '').replaceAll(/\\([\\,=])/g, '$1');
  const negated = parts['operator'] === '!=';
  return (object) => (fieldValue(object, field, kind) === wanted) !== negated;
}

/** As text, and empty where it is not set. */
function fieldValue(object: KubernetesObject, field: string, kind: string): string {
  if (kind === 'Event' && field === 'source')
    return valueAt(object, 'source.component') ?? valueAt(object, 'reportingComponent') ?? '';
  return valueAt(object, field) ?? (/spec\.(hostNetwork|unschedulable)/.test(field) ? 'false' : '');
}

function valueAt(object: unknown, field: string): string | undefined {
  let value = object;
  for (const name of field.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
  if (Array.isArray(value)) return value.map((item) => (item as { ip?: string }).ip ?? '').join(',');
  return value === undefined || value === null ? undefined : String(value);
}
