import { type FieldType, itemType } from '../../admission/schema.ts';
import { listTypeOf } from '../openapi/list-types.ts';
import { isRecord, type JsonRecord } from '../patch/record.ts';
import { elementOf, elementsOf, type FieldSet, isGranular, memberPlace } from './field-set.ts';

/** What is applied, laid over what is there: structs, maps and keyed lists grow together, all else is replaced. */
export function mergeApplied(
  live: unknown,
  applied: unknown,
  type: FieldType,
  holder?: readonly [FieldType, string],
): unknown {
  if (applied === null || applied === undefined) return live;
  if (Array.isArray(applied)) return mergeList(live, applied, type, holder);
  if (!isRecord(applied) || !isGranular(type, holder)) return applied;
  const before: JsonRecord = isRecord(live) ? live : {};
  const merged = Object.entries(applied).map(([name, value]) => {
    const place = memberPlace(type, name, '');
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    return [name, mergeApplied(old, value, place.type, place.holder)];
  });
  // Not assigned one by one: `__proto__` is a field like any other, and unknown to the API server.
  return { ...before, ...Object.fromEntries(merged) };
}

function mergeList(
  live: unknown,
  applied: readonly unknown[],
  type: FieldType,
  holder?: readonly [FieldType, string],
): unknown {
  const listType = holder ? listTypeOf(...holder) : undefined;
  if (listType?.kind !== 'map' && listType?.kind !== 'set') return applied;
  const keys = listType.kind === 'map' ? listType.keys : undefined;
  const merged: unknown[] = Array.isArray(live) ? [...live] : [];
  for (const item of applied) {
    const element = elementOf(item, keys);
    const at = merged.findIndex((one) => elementOf(one, keys) === element);
    if (at < 0) merged.push(item);
    else merged[at] = mergeApplied(merged[at], item, itemType(type) ?? 'any');
  }
  return merged;
}

/**
 * Takes away what nobody owns any more: `gone` are paths that their last owner no longer applies, `owned` what all
 * managers own together. An item of a list goes whole when nobody owns anything in it.
 */
export function prune(object: JsonRecord, gone: Iterable<string>, owned: FieldSet): JsonRecord {
  let pruned = object;
  // From the outside in: an item that goes whole is gone before its key is taken away from it.
  for (const path of [...gone].toSorted((one, other) => elementsOf(one).length - elementsOf(other).length)) {
    if ([...owned].some((other) => other === path || other.startsWith(`${path}\0`))) continue;
    pruned = without(pruned, elementsOf(path)) as JsonRecord;
  }
  return pruned;
}

function without(value: unknown, [element, ...rest]: readonly string[]): unknown {
  if (element === undefined) return undefined;
  if (Array.isArray(value)) {
    const kept = value.flatMap((item: unknown) => {
      if (!isNamed(item, element)) return [item];
      const left = without(item, rest);
      return left === undefined ? [] : [left];
    });
    return kept.length > 0 ? kept : undefined;
  }
  const name = element.slice(2);
  if (!isRecord(value) || !(name in value)) return value;
  const { [name]: member, ...others } = value;
  const left = without(member, rest);
  if (left === undefined) return others;
  return isRecord(left) && Object.keys(left).length === 0 && rest.length > 0 ? others : { ...others, [name]: left };
}

function isNamed(item: unknown, element: string): boolean {
  if (element.startsWith('v:')) return JSON.stringify(item) === element.slice(2);
  const keys = Object.keys(JSON.parse(element.slice(2)) as object);
  return elementOf(item, keys) === element;
}
