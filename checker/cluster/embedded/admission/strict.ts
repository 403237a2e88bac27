import type { KubernetesObject } from '@kubernetes/client-node';
import { goTypeName } from './go-types.ts';
import { type FieldType, fieldsOf, fieldType, itemType, structOfKind, valueType } from './schema.ts';
import { type ApiError, badRequest } from './status.ts';

export interface GroupVersionKind {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

export interface Decoded<T> {
  /** A copy without `null`s and without the unknown fields. */
  readonly object: T;
  /** E.g. `unknown field "spec.ports[0].foo"`, in the object's order. */
  readonly unknownFields: readonly string[];
}

/** Where a value stands: for Go's messages (struct and field names) and for the strict ones (a path with indices). */
interface Place {
  readonly struct?: string;
  readonly field?: string;
  /** Names only: Go's decoder does not tell the index. */
  readonly names: readonly string[];
  readonly path: string;
}

class UnmarshalError extends Error {}

/**
 * Reads an object as the API server's decoder does: `null` is absent, and a value of the wrong type ends it. A kind the
 * embedded cluster does not serve is copied as it is.
 * @throws {ApiError} 400, in Go's words.
 */
export function decode<T extends KubernetesObject>(object: T, gvk: GroupVersionKind): Decoded<T> {
  const struct = structOfKind(gvk.group === '' ? gvk.version : `${gvk.group}/${gvk.version}`, gvk.kind);
  if (struct === undefined) return { object: structuredClone(object), unknownFields: [] };
  const unknownFields: string[] = [];
  try {
    const decoded = decodeValue(object, struct, { names: [], path: '' }, unknownFields);
    return { object: decoded as T, unknownFields };
  } catch (error) {
    if (error instanceof UnmarshalError) throw cannotBeHandled(gvk, error.message);
    throw error;
  }
}

/**
 * As {@link decode}, and an unknown field is refused: what a server does for kubectl's `fieldValidation=Strict`.
 * @throws {ApiError} 400 for unknown fields and for values of the wrong type.
 */
export function decodeStrictly<T extends KubernetesObject>(object: T, gvk: GroupVersionKind): T {
  const { object: decoded, unknownFields } = decode(object, gvk);
  if (unknownFields.length === 0) return decoded;
  throw cannotBeHandled(gvk, `strict decoding error: ${unknownFields.join(', ')}`);
}

function cannotBeHandled({ version, kind }: GroupVersionKind, why: string): ApiError {
  return badRequest(`${kind} in version "${version}" cannot be handled as a ${kind}: ${why}`);
}

function decodeValue(value: unknown, type: FieldType, place: Place, unknown: string[]): unknown {
  const item = itemType(type);
  if (item !== undefined) return decodeList(value, type, item, place, unknown);
  const mapped = valueType(type);
  if (mapped !== undefined) return decodeMap(value, type, mapped, place, unknown);
  if (fieldsOf(type) !== undefined) return decodeStruct(value, type, place, unknown);
  return decodeScalar(value, type, place);
}

function decodeStruct(value: unknown, type: FieldType, place: Place, unknown: string[]): unknown {
  const source = objectOrRefuse(value, type, place);
  const fields = fieldsOf(type) ?? {};
  const decoded: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(source)) {
    const path = place.path === '' ? name : `${place.path}.${name}`;
    const memberType = fieldType(fields, name);
    if (memberType === undefined) {
      if (member !== undefined) unknown.push(`unknown field "${path}"`);
    } else if (member !== null && member !== undefined) {
      const at = { struct: type, field: name, names: [...place.names, name], path };
      decoded[name] = decodeValue(member, memberType, at, unknown);
    }
  }
  return decoded;
}

function decodeList(value: unknown, type: FieldType, item: FieldType, place: Place, unknown: string[]): unknown[] {
  if (!Array.isArray(value)) throw wrongType(value, type, place);
  return value.map((member: unknown, index) => {
    const at = { ...place, field: undefined, path: `${place.path}[${index}]` };
    return member === null ? zeroOf(item) : decodeValue(member, item, at, unknown);
  });
}

function decodeMap(value: unknown, type: FieldType, mapped: FieldType, place: Place, unknown: string[]): unknown {
  const entries = Object.entries(objectOrRefuse(value, type, place)).filter(([, member]) => member !== undefined);
  const decoded = entries.map(([key, member]) => {
    const at = { ...place, field: undefined, path: `${place.path}.${key}` };
    return [key, member === null ? zeroOf(mapped) : decodeValue(member, mapped, at, unknown)];
  });
  return Object.fromEntries(decoded);
}

function decodeScalar(value: unknown, type: FieldType, place: Place): unknown {
  switch (type) {
    case 'any':
      return structuredClone(value);
    case 'bool':
      if (typeof value !== 'boolean') throw wrongType(value, type, place);
      return value;
    case 'int32':
    case 'int64':
      return integer(value, type, place);
    case 'IntOrString':
      return typeof value === 'string' ? value : integer(value, 'int32', { names: [], path: place.path });
    case 'Quantity':
      return quantity(value);
    case 'Time':
    case 'MicroTime':
      return value instanceof Date ? new Date(value) : text(value, { names: [], path: place.path });
    default:
      return type === '[]uint8' ? base64(value, place) : text(value, place);
  }
}

function text(value: unknown, place: Place): string {
  if (typeof value !== 'string') throw wrongType(value, 'string', place);
  return value;
}

function integer(value: unknown, type: FieldType, place: Place): number {
  if (typeof value !== 'number') throw wrongType(value, type, place);
  const limit = type === 'int32' ? 2 ** 31 : 2 ** 63;
  if (Number.isInteger(value) && value >= -limit && value < limit) return value;
  throw wrongType(value, type, place, `number ${value}`);
}

/** Source of the pattern and the text: k8s.io/apimachinery pkg/api/resource. */
const QUANTITY = '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$';

function quantity(value: unknown): string {
  const said = String(value);
  if (new RegExp(QUANTITY).test(said)) return said;
  throw new UnmarshalError(`quantities must match the regular expression '${QUANTITY}'`);
}

/** Kept as text, which is how JSON carries bytes. */
function base64(value: unknown, place: Place): string {
  if (typeof value !== 'string') throw wrongType(value, '[]uint8', place);
  const wrong = /[^A-Za-z0-9+/]/.exec(value.replace(/=+$/, ''))?.index;
  const whole = value.length % 4 === 0;
  if (wrong === undefined && whole) return value;
  throw new UnmarshalError(`illegal base64 data at input byte ${wrong ?? value.length - (value.length % 4)}`);
}

function objectOrRefuse(value: unknown, type: FieldType, place: Place): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(value, type, place);
  return value;
}

function wrongType(value: unknown, type: FieldType, place: Place, said = jsonKind(value)): UnmarshalError {
  const target = place.struct === undefined ? 'value' : `struct field ${place.struct}.${place.names.join('.')}`;
  const goType = goTypeName(type, place.struct, place.field);
  return new UnmarshalError(`json: cannot unmarshal ${said} into Go ${target} of type ${goType}`);
}

function jsonKind(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

/** Go leaves a `null` in a list or map at its type's zero. */
function zeroOf(type: FieldType): unknown {
  if (itemType(type) !== undefined) return [];
  if (fieldsOf(type) !== undefined || valueType(type) !== undefined) return {};
  if (type === 'bool') return false;
  return type === 'int32' || type === 'int64' || type === 'IntOrString' ? 0 : '';
}
