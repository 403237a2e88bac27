import type { KubernetesObject } from '@kubernetes/client-node';
import { structOfKind } from '../../admission/schema.ts';
import { ApiError, badRequest } from '../../admission/status.ts';
import { sameValue } from '../../admission/validation/equality.ts';
import type { JsonRecord } from '../patch/record.ts';
import { shownPath } from './field-set.ts';
import { isSameManager, type Manager, managedFields, managersOf, ownableValues, type Writer } from './managers.ts';
import { mergeApplied, prune } from './merge-applied.ts';

/** A path that the applier sets otherwise than another manager does. */
interface Conflict {
  readonly manager: Manager;
  readonly path: string;
}

/**
 * The object after a server-side apply, with its managers: what is applied is merged in, what this manager applied
 * before and does not any more goes, unless somebody else owns it too.
 * @throws {ApiError} 409 where another manager owns a field that is set otherwise, unless `force`.
 */
export function serverSideApply(
  existing: KubernetesObject | undefined,
  applied: KubernetesObject,
  writer: Writer,
  force: boolean,
): KubernetesObject {
  if ((applied.metadata?.managedFields ?? []).length > 0) throw badRequest('metadata.managedFields must be nil');
  const wanted = ownableValues(applied, writer.subresource);
  const managers = ownersBefore(existing);
  const live = existing ? ownableValues(existing, writer.subresource) : new Map<string, unknown>();
  const others = managers.filter((manager) => !isSameManager(manager, writer));
  const conflicts = conflictsOf(wanted, live, others);
  if (conflicts.length > 0 && !force) throw applyConflict(conflicts);
  for (const { manager, path } of conflicts) manager.owned.delete(path);
  const before = managers.find((manager) => isSameManager(manager, writer))?.owned ?? new Set<string>();
  const owned = new Set(wanted.keys());
  const self: Manager = { ...writer, apiVersion: applied.apiVersion ?? '', owned };
  const merged = mergeApplied(existing, withoutStatus(applied, writer), structOf(applied)) as JsonRecord;
  const everybodys = new Set([...others, self].flatMap((manager) => [...manager.owned]));
  const object = prune(
    merged,
    [...before].filter((path) => !owned.has(path)),
    everybodys,
  ) as KubernetesObject;
  return { ...object, metadata: { ...object.metadata, managedFields: managedFields([...others, self]) } };
}

/** Of an object that nobody wrote owners down for, everything belongs to whoever was first. */
function ownersBefore(existing: KubernetesObject | undefined): Manager[] {
  const managers = managersOf(existing);
  if (!existing || managers.length > 0) return managers;
  const first: Writer = { manager: 'before-first-apply', operation: 'Update', subresource: '', time: '' };
  const owned = new Set(ownableValues(existing, '').keys());
  return [
    {
      ...first,
      time: String(existing.metadata?.creationTimestamp ?? ''),
      apiVersion: existing.apiVersion ?? '',
      owned,
    },
  ];
}

function conflictsOf(
  wanted: ReadonlyMap<string, unknown>,
  live: ReadonlyMap<string, unknown>,
  others: readonly Manager[],
): Conflict[] {
  return others.flatMap((manager) =>
    [...wanted]
      .filter(([path, value]) => manager.owned.has(path) && live.has(path) && !sameValue(live.get(path), value))
      .map(([path]) => ({ manager, path }))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  );
}

function withoutStatus(applied: KubernetesObject, { subresource }: Writer): KubernetesObject {
  if (subresource === 'status') return applied;
  const { status: _status, ...rest } = applied as KubernetesObject & JsonRecord;
  return rest;
}

function structOf({ apiVersion = '', kind = '' }: KubernetesObject): string {
  return structOfKind(apiVersion, kind) ?? 'any';
}

/** Texts: k8s.io/apimachinery pkg/util/managedfields/internal/conflict.go. */
function applyConflict(conflicts: readonly Conflict[]): ApiError {
  const causes = conflicts.map(({ manager, path }) => ({
    reason: 'FieldManagerConflict',
    message: `conflict with ${shownManager(manager)}`,
    field: shownPath(path),
  }));
  const [only] = causes;
  const message =
    causes.length === 1 && only
      ? `Apply failed with 1 conflict: ${only.message}: ${only.field}`
      : `Apply failed with ${causes.length} conflicts: ${byManager(conflicts).join('\n')}`;
  return new ApiError({ code: 409, reason: 'Conflict', message, details: { causes } });
}

function byManager(conflicts: readonly Conflict[]): string[] {
  const names = [...new Set(conflicts.map(({ manager }) => shownManager(manager)))].toSorted();
  return names.flatMap((name) => [
    `conflicts with ${name}:`,
    ...conflicts.filter(({ manager }) => shownManager(manager) === name).map(({ path }) => `- ${shownPath(path)}`),
  ]);
}

function shownManager({ manager, operation, apiVersion, subresource }: Manager): string {
  const name = JSON.stringify(manager) + (subresource ? ` with subresource ${JSON.stringify(subresource)}` : '');
  return operation === 'Apply' ? name : `${name} using ${apiVersion}`;
}
