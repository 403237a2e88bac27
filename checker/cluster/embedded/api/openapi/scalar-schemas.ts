/**
 * Types that are written as one value and have a schema of their own. Source: the `OpenAPISchemaType` and
 * `OpenAPIV3OneOfTypes` methods in apimachinery (meta/v1, api/resource, util/intstr).
 */
const SCALARS: Readonly<Record<string, object>> = {
  FieldsV1: {
    description:
      'FieldsV1 stores a set of fields in a data structure like a Trie, in JSON format. A key is `f:NAME` for a field, `k:KEYS` for the item of a list by its keys, or `v:VALUE` for the item of a set.',
    type: 'object',
  },
  IntOrString: {
    description:
      'IntOrString is a type that can hold an int32 or a string.  When used in JSON or YAML marshalling and unmarshalling, it produces or consumes the inner type.  This allows you to have, for example, a JSON field that can accept a name or number.',
    oneOf: [{ type: 'integer' }, { type: 'string' }],
    format: 'int-or-string',
  },
  MicroTime: {
    description: 'MicroTime is version of Time with microsecond level precision.',
    type: 'string',
    format: 'date-time',
  },
  Quantity: {
    description:
      'Quantity is a fixed-point number with an optional suffix: m for thousandths, k, M, G, T, P and E for powers of 1000, Ki, Mi, Gi, Ti, Pi and Ei for powers of 1024.',
    oneOf: [{ type: 'string' }, { type: 'number' }],
  },
  Time: {
    description: 'Time is a wrapper around time.Time which supports correct marshaling to YAML and JSON.',
    type: 'string',
    format: 'date-time',
  },
};

/** The schema of a type that is one value; undefined for every other type. */
export function scalarSchema(type: string): object | undefined {
  return Object.hasOwn(SCALARS, type) ? SCALARS[type] : undefined;
}

/** Whether a type is one value with a schema of its own. */
export function isNamedScalar(type: string): boolean {
  return scalarSchema(type) !== undefined;
}
