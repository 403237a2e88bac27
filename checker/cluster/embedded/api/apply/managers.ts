import type { KubernetesObject, V1ManagedFieldsEntry } from '@kubernetes/client-node';
import { structOfKind } from '../../admission/schema.ts';
import { isRecord, type JsonRecord } from '../patch/record.ts';
import { fieldValues, fromFieldsV1, toFieldsV1 } from './field-set.ts';

/** Who writes, when, and how. */
export interface Writer {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly subresource: string;
  /** RFC 3339, in seconds. */
  readonly time: string;
}

/** A manager of an object's fields, and the paths that it owns. */
export interface Manager extends Writer {
  readonly apiVersion: string;
  readonly owned: Set<string>;
}

/** The managers that an object names; none where nobody was written down. */
export function managersOf(object: KubernetesObject | undefined): Manager[] {
  return (object?.metadata?.managedFields ?? []).filter(isRecord).map((entry: V1ManagedFieldsEntry) => ({
    manager: entry.manager ?? '',
    operation: entry.operation === 'Apply' ? 'Apply' : 'Update',
    subresource: entry.subresource ?? '',
    time: String(entry.time ?? ''),
    apiVersion: entry.apiVersion ?? '',
    owned: fromFieldsV1(entry.fieldsV1),
  }));
}

/** `metadata.managedFields`, without those who own nothing. */
export function managedFields(managers: readonly Manager[]): V1ManagedFieldsEntry[] {
  return managers
    .filter(({ owned }) => owned.size > 0)
    .map(({ manager, operation, apiVersion, time, subresource, owned }) => ({
      manager,
      operation,
      apiVersion,
      time: time as unknown as Date,
      fieldsType: 'FieldsV1',
      fieldsV1: toFieldsV1(owned),
      ...(subresource && { subresource }),
    }));
}

export function isSameManager(one: Writer, other: Writer): boolean {
  return one.manager === other.manager && one.operation === other.operation && one.subresource === other.subresource;
}

/** What a server strips before it writes owners down: nobody owns an object's identity. */
const NOBODYS = new Set(
  ['name', 'namespace', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds'].concat([
    'selfLink',
    'uid',
    'generation',
    'managedFields',
    'resourceVersion',
  ]),
);

/** Everything of an object that can be owned, by path; the status belongs to the subresource. */
export function ownableValues(object: KubernetesObject, subresource: string): Map<string, unknown> {
  const { apiVersion = '', kind = '' } = object;
  const { apiVersion: _version, kind: _kind, status, metadata, ...rest } = object as KubernetesObject & JsonRecord;
  const kept = Object.entries(metadata ?? {}).filter(([name]) => !NOBODYS.has(name));
  const ownable =
    subresource === 'status' ? { status } : { ...(kept.length > 0 && { metadata: Object.fromEntries(kept) }), ...rest };
  return fieldValues(ownable, structOfKind(apiVersion, kind) ?? 'any');
}
