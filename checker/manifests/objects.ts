import type { Complaint, FieldPath, Manifest, ManifestObject, Position } from './manifest.ts';
import { printable } from './printable.ts';

type Field = 'apiVersion' | 'kind' | 'name';

/** A value of a document that should be an object. */
export interface Candidate {
  readonly value: unknown;
  readonly path: FieldPath;
}

/** A List's items, and theirs if they are Lists; a value that is no List alone. As kubectl flattens them. */
export function flatten({ value, path }: Candidate): Candidate[] {
  if (!isRecord(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return [{ value, path }];
  const { kind, apiVersion, items } = value;
  if (kind === 'List' && (items === undefined || items === null)) return [];
  if (!Array.isArray(items)) return [{ value, path }];
  return items.flatMap((item: unknown, index) =>
    flatten({ value: kind === 'List' ? item : asItemOf(kind, apiVersion, item), path: [...path, 'items', index] }),
  );
}

/** The items of a ServiceList need not say that they are Services. */
function asItemOf(listKind: string, apiVersion: unknown, item: unknown): unknown {
  if (!isRecord(item) || item.kind || item.apiVersion) return item;
  return { apiVersion, kind: listKind.slice(0, -'List'.length), ...item };
}

export type ReadObject = { readonly object: ManifestObject } | { readonly complaint: Complaint };

/** The object, or what keeps it from being one. */
export function readObject(value: unknown, file: string, position: Manifest['position']): ReadObject {
  if (!isRecord(value)) return { complaint: notAnObject(value, file, position([])) };
  const { apiVersion, kind, metadata } = value;
  const name = isRecord(metadata) ? metadata.name : undefined;
  const required = { kind, apiVersion, name };
  for (const field of ['kind', 'apiVersion', 'name'] as const) {
    const at = position(field === 'name' ? ['metadata', 'name'] : [field]);
    if (!isText(required[field])) return { complaint: lacks(field, required[field], file, at) };
  }
  return { object: value as ManifestObject };
}

function notAnObject(value: unknown, file: string, at: Position): Complaint {
  const message = `This is ${described(value)}, and a manifest is an object with apiVersion, kind and metadata.`;
  const list = 'Write the objects without `-`, and a line `---` between them.';
  const hint = Array.isArray(value) ? list : 'Start with `apiVersion:` at the left margin.';
  return { kind: 'not-an-object', file, ...at, message, hint };
}

const HINTS: Readonly<Record<Field, string>> = {
  kind: 'Say what it is, e.g. `kind: Service`.',
  apiVersion: '`apiVersion: v1` for a Service or a Pod, `apiVersion: apps/v1` for a Deployment.',
  name: 'Name it: `metadata:` and below it, indented, `name: web`.',
};

function lacks(field: Field, seen: unknown, file: string, at: Position): Complaint {
  const label = field === 'name' ? 'metadata.name' : field;
  const missing = seen === undefined || seen === null || seen === '';
  const message = missing
    ? `This object has no ${label}.`
    : `${label} has to be text, and here it is ${described(seen)}.`;
  const hint = missing || typeof seen === 'object' ? HINTS[field] : `Write it in quotes.`;
  return { kind: 'incomplete', file, ...at, message, hint };
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the text "${printable(value, 40)}"`;
  return `the ${typeof value === 'boolean' ? 'truth value' : 'number'} ${String(value)}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
