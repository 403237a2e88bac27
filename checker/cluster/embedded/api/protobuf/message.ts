import { type Field, type FieldType, type Layout, layoutOf } from './fields.ts';
import { jsonOfMessage } from './own-json.ts';
import { isNumber, scalarValue } from './scalars.ts';
import { MalformedProtobuf, type RawField, readFields, readPacked, WIRE_TYPE } from './wire.ts';

/**
 * A message as Go would write it in JSON. A message may come in several parts: they are read as one.
 * No message of the table holds itself, which bounds how deep this goes.
 * @throws {MalformedProtobuf}
 */
export function decodeMessage(message: string, parts: readonly Uint8Array[]): unknown {
  const layout = layoutOf(message);
  const found = byNumber(parts.flatMap((bytes) => readFields(bytes, message)));
  return jsonOfMessage(message, membersOf(layout, found));
}

/** A message's JSON before it has a form of its own. Fields whose number is unknown are passed over. */
function membersOf({ fields, neverLeftOut }: Layout, found: Map<number, RawField[]>): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const number of neverLeftOut) if (!found.has(number)) found.set(number, []);
  for (const [number, raw] of found) {
    const field = fields.get(number);
    if (field === undefined) continue;
    for (const one of raw) expectWireType(field, one.wireType);
    const value = raw.length === 0 ? absentValue(field.type) : fieldValue(field.type, raw);
    if (field.name === '') Object.assign(json, value);
    else if (field.always || !isZero(field.type, value)) json[field.name] = value;
  }
  return json;
}

function byNumber(fields: readonly RawField[]): Map<number, RawField[]> {
  const found = new Map<number, RawField[]>();
  for (const field of fields) {
    const same = found.get(field.number);
    if (same === undefined) found.set(field.number, [field]);
    else same.push(field);
  }
  return found;
}

/** Go's nil is null in JSON. */
function absentValue(type: FieldType): unknown {
  return type.form === 'scalar' || type.form === 'message' ? fieldValue(type, []) : null;
}

function fieldValue(type: FieldType, found: readonly RawField[]): unknown {
  switch (type.form) {
    case 'scalar':
      return scalarValue(type.scalar, found.at(-1)?.value);
    case 'message':
      return decodeMessage(type.message, found.map(bytesOf));
    case 'pointer':
      return fieldValue(type.of, found);
    case 'list':
      return found.flatMap((one) => itemsOf(type.of, one));
    case 'map':
      return Object.fromEntries(found.map((one) => entryOf(type.of, one)));
  }
}

/** Numbers may lie packed in one field; all else has a field for each item. */
function itemsOf(item: FieldType, found: RawField): unknown[] {
  if (item.form === 'scalar' && isNumber(item.scalar) && found.value instanceof Uint8Array)
    return readPacked(found.value).map((value) => scalarValue(item.scalar, value));
  return [fieldValue(item, [found])];
}

const KEY: Field = { name: 'key', type: { form: 'scalar', scalar: 'string' }, always: true };

/** Each entry of a map is a message of its own: 1 is the key, 2 the value. */
function entryOf(type: FieldType, found: RawField): [string, unknown] {
  const fields = new Map([
    [1, KEY],
    [2, { name: 'value', type, always: true }],
  ]);
  const parts = byNumber(readFields(bytesOf(found), 'MapEntry'));
  const { key, value } = membersOf({ fields, neverLeftOut: [1, 2] }, parts);
  return [String(key), value];
}

function bytesOf({ value }: RawField): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function expectWireType({ name, type }: Field, wireType: number): void {
  const inner = type.form === 'pointer' || type.form === 'list' ? type.of : type;
  const isVarint = inner.form === 'scalar' && isNumber(inner.scalar);
  const isPacked = isVarint && type.form === 'list' && wireType === WIRE_TYPE.lengthDelimited;
  if (isPacked || wireType === (isVarint ? WIRE_TYPE.varint : WIRE_TYPE.lengthDelimited)) return;
  const goName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  throw new MalformedProtobuf(`proto: wrong wireType = ${wireType} for field ${goName}`);
}

function isZero({ form }: FieldType, value: unknown): boolean {
  return form === 'scalar' && (value === '' || value === 0 || value === false);
}
