import { type FieldType, fieldsOf, fieldType, itemType, valueType } from '../../admission/schema.ts';
import { isAtomicMap, isAtomicStruct, listTypeOf } from '../openapi/list-types.ts';
import { isRecord, type JsonRecord } from '../patch/record.ts';

/**
 * Who owns what: a set of paths. A path is its elements joined by a character that no element has, an element is as
 * `fieldsV1` writes it: `f:spec`, `k:{"port":80,"protocol":"TCP"}`, `v:"web"`. Source: Kubernetes documentation,
 * "Server-Side Apply", and sigs.k8s.io/structured-merge-diff.
 */
export type FieldSet = ReadonlySet<string>;

const JOINT = '\0';

export function elementsOf(path: string): string[] {
  return path === '' ? [] : path.split(JOINT);
}

/** Everything an object says, each path with its value: leaves, and the items of lists with a key. */
export function fieldValues(object: JsonRecord, type: FieldType): Map<string, unknown> {
  const values = new Map<string, unknown>();
  collect(object, { type, path: '' }, values);
  return values;
}

interface Place {
  readonly type: FieldType;
  /** The struct and field that hold it, which know how its list merges. */
  readonly holder?: readonly [FieldType, string];
  readonly path: string;
}

function collect(value: unknown, place: Place, values: Map<string, unknown>): void {
  const { type, path, holder } = place;
  if (Array.isArray(value)) collectList(value, place, values);
  else if (isRecord(value) && isGranular(type, holder)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
    if (members.length === 0 && path !== '') values.set(path, {});
    for (const [name, member] of members) collect(member, memberPlace(type, name, path), values);
  } else values.set(path, value);
}

/** Whether the members of a struct or map are owned each by itself. */
export function isGranular(type: FieldType, holder: Place['holder']): boolean {
  if (isAtomicStruct(type) || (holder && isAtomicMap(...holder))) return false;
  return fieldsOf(type) !== undefined || valueType(type) !== undefined;
}

function collectList(list: readonly unknown[], { type, holder, path }: Place, values: Map<string, unknown>): void {
  const listType = holder ? listTypeOf(...holder) : undefined;
  if (listType?.kind !== 'map' && listType?.kind !== 'set') return void values.set(path, list);
  for (const item of list) {
    const itemPath = join(path, elementOf(item, listType.kind === 'map' ? listType.keys : undefined));
    values.set(itemPath, listType.kind === 'set' ? item : undefined);
    if (listType.kind === 'map') collect(item, { type: itemType(type) ?? 'any', path: itemPath }, values);
  }
}

/** The place of a struct's field, or of a map's value. */
export function memberPlace(type: FieldType, name: string, path: string): Place {
  const fields = fieldsOf(type);
  const memberType = (fields && fieldType(fields, name)) ?? valueType(type) ?? 'any';
  return { type: memberType, holder: [type, name], path: join(path, `f:${name}`) };
}

/** What tells an item of a list from the others: its keys, or itself. */
export function elementOf(item: unknown, keys: readonly string[] | undefined): string {
  if (keys === undefined || !isRecord(item)) return `v:${JSON.stringify(item)}`;
  const named = keys.toSorted().flatMap((key) => {
    const value = item[key] ?? KEY_DEFAULTS[key];
    return value === undefined ? [] : [[key, value]];
  });
  return `k:${JSON.stringify(Object.fromEntries(named))}`;
}

/** A key that a server fills in counts as filled in. */
const KEY_DEFAULTS: Readonly<Record<string, unknown>> = { protocol: 'TCP' };

function join(path: string, element: string): string {
  return path === '' ? element : `${path}${JOINT}${element}`;
}

/** As `metadata.managedFields[].fieldsV1` has it. */
export function toFieldsV1(set: FieldSet): object {
  const root: Record<string, object> = {};
  for (const path of [...set].toSorted()) {
    let node = root;
    for (const element of elementsOf(path)) {
      const next = (node[element] ?? {}) as Record<string, object>;
      node[element] = next;
      node = next;
    }
    node['.'] ??= {};
  }
  return withoutLoneDots(root);
}

/** A leaf is written `{}`; the dot stands where a path has paths below it. */
function withoutLoneDots(node: Record<string, object>): object {
  const names = Object.keys(node).filter((name) => name !== '.');
  if (names.length === 0) return {};
  const kept = '.' in node ? ['.', ...names] : names;
  return Object.fromEntries(
    kept.map((name) => [name, name === '.' ? {} : withoutLoneDots(node[name] as Record<string, object>)]),
  );
}

/** The reverse; what is no `fieldsV1` is an empty set. */
export function fromFieldsV1(fields: unknown): Set<string> {
  const set = new Set<string>();
  const walk = (node: unknown, path: string): void => {
    if (!isRecord(node)) return;
    const names = Object.keys(node).filter((name) => name !== '.');
    if (path !== '' && (names.length === 0 || '.' in node)) set.add(path);
    for (const name of names) walk(node[name], join(path, name));
  };
  walk(fields, '');
  return set;
}

/** As conflicts name it: `.spec.template.spec.containers[name="web"].image`. */
export function shownPath(path: string): string {
  return elementsOf(path)
    .map((element) => {
      const body = element.slice(2);
      if (element.startsWith('f:')) return `.${body}`;
      if (element.startsWith('v:')) return `[=${body}]`;
      const keys = Object.entries(JSON.parse(body) as JsonRecord).map(
        ([key, value]) => `${key}=${JSON.stringify(value)}`,
      );
      return `[${keys.join(',')}]`;
    })
    .join('');
}
