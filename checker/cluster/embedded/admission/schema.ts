import table from './schema.json' with { type: 'json' };

/**
 * A field's type as Go writes it: `string`, `bool`, `int32`, `int64`, `IntOrString`, `Quantity`, `Time`, `MicroTime`,
 * `any`, the name of a struct in this table, or a `[]` or `map[string]` of one of these.
 */
export type FieldType = string;

type StructFields = Readonly<Record<string, FieldType>>;

const kinds: Readonly<Record<string, string>> = table.kinds;
const structs: Readonly<Record<string, StructFields>> = table.types;

/** The struct behind an `apiVersion` and `kind`; undefined where the embedded cluster serves no such kind. */
export function structOfKind(apiVersion: string, kind: string): string | undefined {
  return own(kinds, `${apiVersion}/${kind}`);
}

/** A struct's fields; undefined where `type` is not a struct. */
export function fieldsOf(type: FieldType): StructFields | undefined {
  return own(structs, type);
}

/** The type of a struct's field; undefined for an unknown one. */
export function fieldType(fields: StructFields, field: string): FieldType | undefined {
  return own(fields, field);
}

/** The type of a list's items; undefined where `type` is no list. */
export function itemType(type: FieldType): FieldType | undefined {
  return type.startsWith('[]') && type !== '[]uint8' ? type.slice('[]'.length) : undefined;
}

/** The type of a map's values; undefined where `type` is no map. */
export function valueType(type: FieldType): FieldType | undefined {
  return type.startsWith('map[string]') ? type.slice('map[string]'.length) : undefined;
}

/** A student's field may be called `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
