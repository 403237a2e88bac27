import {
  type FieldType,
  fieldsOf,
  fieldType,
  itemType,
  valueType,
} from '../../../cluster/embedded/admission/schema.ts';
import { sameValue } from '../../../cluster/embedded/admission/validation/equality.ts';
import { listTypeOf, retainsKeys } from '../../../cluster/embedded/api/openapi/list-types.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The strategic merge patch that kubectl sends: what a file says and the object does not have, and away with what the
 * file said last time and says no more. What others have set stays.
 * Source: k8s.io/apimachinery pkg/util/strategicpatch, CreateThreeWayMergePatch.
 */
export function threeWayPatch(
  original: JsonRecord,
  modified: JsonRecord,
  current: JsonRecord,
  type: FieldType,
): JsonRecord {
  const patch: Record<string, unknown> = {};
  for (const [field, wanted] of Object.entries(modified)) {
    const [before, now] = [own(original, field), own(current, field)];
    const memberType = memberTypeOf(type, field);
    if (isRecord(wanted) && isRecord(now)) {
      const inner = threeWayPatch(isRecord(before) ? before : {}, wanted, now, memberType);
      if (isEmpty(inner)) continue;
      patch[field] = retainsKeys(type, field) ? { $retainKeys: Object.keys(wanted).toSorted(), ...inner } : inner;
    } else if (Array.isArray(wanted) && Array.isArray(now)) {
      Object.assign(patch, listPatch({ type, field, before: Array.isArray(before) ? before : [], wanted, now }));
    } else if (wanted !== null && !sameValue(wanted, now)) patch[field] = wanted;
  }
  for (const field of Object.keys(original))
    if (own(modified, field) === undefined && own(current, field) !== undefined) patch[field] = null;
  return patch;
}

export function isEmpty(patch: JsonRecord): boolean {
  return Object.keys(patch).length === 0;
}

interface Lists {
  /** The struct that has the list, and its field. */
  readonly type: FieldType;
  readonly field: string;
  readonly before: readonly unknown[];
  readonly wanted: readonly unknown[];
  readonly now: readonly unknown[];
}

function listPatch({ type, field, before, wanted, now }: Lists): JsonRecord {
  const key = listTypeOf(type, field).patch?.mergeKey;
  if (key === undefined) return sameValue(wanted, now) ? {} : { [field]: wanted };
  const inner = itemType(memberTypeOf(type, field)) ?? 'any';
  const keyed = (items: readonly unknown[]) => new Map(items.filter(isRecord).map((item) => [item[key], item]));
  const [old, here, there] = [keyed(before), keyed(wanted), keyed(now)];
  const items = [...here].flatMap(([id, item]): JsonRecord[] => {
    const found = there.get(id);
    if (!found) return [item];
    const change = threeWayPatch(old.get(id) ?? {}, item, found, inner);
    return isEmpty(change) ? [] : [{ ...change, [key]: id }];
  });
  const gone = [...old.keys()]
    .filter((id) => !here.has(id) && there.has(id))
    .map((id) => ({ $patch: 'delete', [key]: id }));
  if (items.length + gone.length === 0) return {};
  const order = [...here.keys()].map((id) => ({ [key]: id }));
  return { [`$setElementOrder/${field}`]: order, [field]: [...items, ...gone] };
}

function memberTypeOf(type: FieldType, field: string): FieldType {
  const fields = fieldsOf(type);
  return (fields && fieldType(fields, field)) ?? valueType(type) ?? 'any';
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: JsonRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
