import { type FieldType, itemType, valueType } from '../../admission/schema.ts';
import { defaultOf, itemDefaultOf } from './default-values.ts';
import { documentedFields } from './document-types.ts';
import { enumOf } from './enums.ts';
import { isAtomicMap, isAtomicStruct, listTypeOf, retainsKeys } from './list-types.ts';
import { isNamedScalar } from './scalar-schemas.ts';
import { refTo } from './type-names.ts';

/** What Kubernetes says of a type. */
export interface Description {
  /** Of the type itself. */
  readonly is: string;
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

type Schema = Readonly<Record<string, unknown>>;

/** The schema of a struct, as a document of Kubernetes has it. */
export function structSchema(type: string, described: Description): Schema {
  const { is, required, fields } = described;
  const properties = Object.entries(documentedFields(type) ?? {}).map(([field, fieldType]) => {
    const isRequired = required.includes(field);
    return [field, fieldSchema({ type, field, fieldType, isRequired }, fields[field])];
  });
  return {
    ...(is !== '' && { description: is }),
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(properties),
    ...(isAtomicStruct(type) && { 'x-kubernetes-map-type': 'atomic' }),
    ...unionOf(type),
  };
}

interface Field {
  readonly type: string;
  readonly field: string;
  readonly fieldType: FieldType;
  readonly isRequired: boolean;
}

function fieldSchema(place: Field, description: string | undefined): Schema {
  const { type, field, fieldType, isRequired } = place;
  return withSiblings(typeSchema(fieldType, enumOf(type, field)), {
    description: description || undefined,
    default: defaultOf(type, field, fieldType, isRequired),
    ...mergeExtensions(type, field, fieldType),
  });
}

function typeSchema(type: FieldType, values: readonly string[] | undefined): Schema {
  const item = itemType(type);
  if (item !== undefined) return { type: 'array', items: memberSchema(item, values) };
  const value = valueType(type);
  if (value !== undefined) return { type: 'object', additionalProperties: memberSchema(value, undefined) };
  if (documentedFields(type) !== undefined || isNamedScalar(type)) return refTo(type);
  return { ...SCALARS[type], ...(values && { enum: values }) };
}

/** Of what a list or a map holds. */
function memberSchema(type: FieldType, values: readonly string[] | undefined): Schema {
  const isStruct = documentedFields(type) !== undefined;
  return withSiblings(typeSchema(type, values), { default: itemDefaultOf(type, isStruct) });
}

/** Beside a `$ref` nothing else counts: where there is more to say, it goes into an `allOf`. */
function withSiblings(schema: Schema, siblings: Schema): Schema {
  const said = Object.entries(siblings).filter(([, value]) => value !== undefined);
  if (said.length === 0) return schema;
  return { ...('$ref' in schema ? { allOf: [schema] } : schema), ...Object.fromEntries(said) };
}

/** What a patch and an apply have to know. */
function mergeExtensions(type: string, field: string, fieldType: FieldType): Schema {
  if (valueType(fieldType) !== undefined) return isAtomicMap(type, field) ? { 'x-kubernetes-map-type': 'atomic' } : {};
  if (itemType(fieldType) === undefined)
    return retainsKeys(type, field) ? { 'x-kubernetes-patch-strategy': 'retainKeys' } : {};
  const { kind, keys, patch } = listTypeOf(type, field);
  return {
    'x-kubernetes-list-type': kind,
    ...(keys.length > 0 && { 'x-kubernetes-list-map-keys': keys }),
    ...(patch?.mergeKey && { 'x-kubernetes-patch-merge-key': patch.mergeKey }),
    ...(patch && { 'x-kubernetes-patch-strategy': patch.strategy }),
  };
}

/** Types of which one field says what another one is for. Source: the tags `unionDiscriminator` in core/v1. */
function unionOf(type: string): Schema {
  if (type !== 'AppArmorProfile' && type !== 'SeccompProfile') return {};
  const union = { discriminator: 'type', 'fields-to-discriminateBy': { localhostProfile: 'LocalhostProfile' } };
  return { 'x-kubernetes-unions': [union] };
}

const SCALARS: Readonly<Record<FieldType, Schema>> = {
  string: { type: 'string' },
  bool: { type: 'boolean' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  '[]uint8': { type: 'string', format: 'byte' },
};
