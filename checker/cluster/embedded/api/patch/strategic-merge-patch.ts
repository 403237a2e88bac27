import { type FieldType, fieldsOf, fieldType, itemType, valueType } from '../../admission/schema.ts';
import { badRequest } from '../../admission/status.ts';
import { listTypeOf } from '../openapi/list-types.ts';
import { isRecord, type JsonRecord } from './record.ts';

const ORDER = '$setElementOrder/';
const DELETE_FROM = '$deleteFromPrimitiveList/';

/**
 * kubectl's patch: lists of things with a name are merged by that name, with directives for what a merge cannot say.
 * `type` is the Go struct of the target. Source: Kubernetes documentation, "Update API Objects in Place Using kubectl
 * patch", and k8s.io/apimachinery pkg/util/strategicpatch.
 * @throws {ApiError} 400 for a directive that cannot be read, or a list item without its key.
 */
export function strategicMergePatch(target: unknown, patch: unknown, type: FieldType): unknown {
  if (!isRecord(patch)) return patch;
  const { $patch: directive, $retainKeys: retained, ...changes } = patch;
  if (directive === 'replace') return changes;
  if (directive === 'delete') return {};
  if (directive !== undefined && directive !== 'merge')
    throw badRequest(`unknown patch type found: ${JSON.stringify(directive)}`);
  const merged: JsonRecord = isRecord(target) ? { ...target } : {};
  if (Array.isArray(retained)) for (const key of Object.keys(merged)) if (!retained.includes(key)) delete merged[key];
  for (const [key, value] of Object.entries(changes)) {
    if (key.startsWith(ORDER)) continue;
    if (key.startsWith(DELETE_FROM)) deleteFrom(merged, key.slice(DELETE_FROM.length), value);
    else if (value === null) delete merged[key];
    else merged[key] = mergeField({ target: merged[key], value, order: changes[ORDER + key], type, field: key });
  }
  for (const key of Object.keys(changes).filter((name) => name.startsWith(ORDER))) {
    const field = key.slice(ORDER.length);
    if (!(field in changes) && Array.isArray(merged[field]))
      merged[field] = ordered(merged[field], changes[key], mergeKeyOf(type, field));
  }
  return merged;
}

interface FieldMerge {
  readonly target: unknown;
  readonly value: unknown;
  readonly order: unknown;
  /** The struct that has the field. */
  readonly type: FieldType;
  readonly field: string;
}

function mergeField({ target, value, order, type, field }: FieldMerge): unknown {
  const memberType = memberTypeOf(type, field);
  if (isRecord(value)) return strategicMergePatch(target, value, memberType);
  if (!Array.isArray(value)) return value;
  const strategy = listTypeOf(type, field).patch;
  if (!strategy?.strategy.includes('merge')) return value;
  const key = strategy.mergeKey;
  const merged =
    key === undefined ? union(target, value) : mergeList(target, value, key, itemType(memberType) ?? 'any');
  return ordered(merged, order, key);
}

function mergeList(target: unknown, patch: readonly unknown[], key: string, type: FieldType): unknown[] {
  const replaces = patch.some((item) => isRecord(item) && item['$patch'] === 'replace');
  let merged: unknown[] = replaces || !Array.isArray(target) ? [] : [...target];
  for (const item of patch) {
    if (!isRecord(item) || (item['$patch'] === 'replace' && !(key in item))) continue;
    if (!(key in item)) throw badRequest(`map: ${JSON.stringify(item)} does not contain declared merge key: ${key}`);
    const at = merged.findIndex((one) => isRecord(one) && one[key] === item[key]);
    if (item['$patch'] === 'delete') merged = merged.filter((one) => !isRecord(one) || one[key] !== item[key]);
    else if (at < 0) merged.push(strategicMergePatch({}, item, type));
    else merged[at] = strategicMergePatch(merged[at], item, type);
  }
  return merged;
}

function union(target: unknown, patch: readonly unknown[]): unknown[] {
  const before = Array.isArray(target) ? (target as unknown[]) : [];
  return [...before, ...patch.filter((value) => !before.includes(value))];
}

/** What the order does not name keeps its place behind. */
function ordered(list: readonly unknown[], order: unknown, key: string | undefined): unknown[] {
  if (!Array.isArray(order)) return [...list];
  const wanted = order.map((item: unknown) => (key !== undefined && isRecord(item) ? item[key] : item));
  const rank = (item: unknown): number => {
    const at = wanted.indexOf(key !== undefined && isRecord(item) ? item[key] : item);
    return at < 0 ? wanted.length : at;
  };
  return list.toSorted((one, other) => rank(one) - rank(other));
}

function deleteFrom(merged: JsonRecord, field: string, values: unknown): void {
  const list = merged[field];
  if (Array.isArray(list) && Array.isArray(values)) merged[field] = list.filter((value) => !values.includes(value));
}

function mergeKeyOf(type: FieldType, field: string): string | undefined {
  return listTypeOf(type, field).patch?.mergeKey;
}

function memberTypeOf(type: FieldType, field: string): FieldType {
  const fields = fieldsOf(type);
  return (fields && fieldType(fields, field)) ?? valueType(type) ?? 'any';
}
