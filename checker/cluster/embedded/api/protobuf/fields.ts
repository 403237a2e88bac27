import table from './fields.schema.json' with { type: 'json' };
import { isScalar, type Scalar } from './scalars.ts';

/** What a field holds. Behind a pointer, absent is another thing than zero; the keys of a map are strings. */
export type FieldType =
  | { readonly form: 'scalar'; readonly scalar: Scalar }
  | { readonly form: 'message'; readonly message: string }
  | { readonly form: 'pointer' | 'list' | 'map'; readonly of: FieldType };

/** A field of a message. */
export interface Field {
  /** In JSON; empty where the field's own fields lie among those of its message (Go's `json:",inline"`). */
  readonly name: string;
  readonly type: FieldType;
  /** Whether JSON has it even where it is zero: Go's tag does not say `omitempty`. */
  readonly always: boolean;
}

/** A message's fields by their number. */
export interface Layout {
  readonly fields: ReadonlyMap<number, Field>;
  /** Those that JSON has even where the bytes do not: to Go's `omitempty` a struct is never empty. */
  readonly neverLeftOut: readonly number[];
}

/** How Go writes them. */
const PREFIXES = { '*': 'pointer', '[]': 'list', 'map[string]': 'map' } as const;

/**
 * `fields.schema.json` tells, for each message, a field's number → [name in JSON, type as Go writes it, `always`].
 * Source: the struct tags and the generated.proto files of k8s.io/api and k8s.io/apimachinery, up to Kubernetes 1.35.
 */
const rows: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table.messages;
const layouts = new Map(Object.entries(rows).map(([message, row]) => [message, readRow(row)]));
const kinds = new Map(Object.entries<string>(table.kinds));

/**
 * The message of an `apiVersion` and `kind`; undefined where there is none. Every group has its own DeleteOptions, and
 * all are the same (k8s.io/apimachinery pkg/apis/meta/v1/register.go, AddToGroupVersion).
 */
export function messageOfKind(apiVersion: string, kind: string): string | undefined {
  return kind === 'DeleteOptions' ? kind : kinds.get(`${apiVersion}/${kind}`);
}

/** The layout of a message that the table has. */
export function layoutOf(message: string): Layout {
  const layout = layouts.get(message);
  if (layout === undefined) throw new Error(`fields.schema.json has no message ${message}`);
  return layout;
}

function readRow(row: Readonly<Record<string, readonly string[]>>): Layout {
  const fields = new Map(
    Object.entries(row).map(([number, [name = '', type = '', always]]) => [
      Number(number),
      { name, type: readType(type), always: always === 'always' },
    ]),
  );
  const neverLeftOut = [...fields].filter(([, { type, always }]) => always || type.form === 'message');
  return { fields, neverLeftOut: neverLeftOut.map(([number]) => number) };
}

function readType(type: string): FieldType {
  for (const [prefix, form] of Object.entries(PREFIXES))
    if (type.startsWith(prefix)) return { form, of: readType(type.slice(prefix.length)) };
  return isScalar(type) ? { form: 'scalar', scalar: type } : { form: 'message', message: type };
}
