import type { FieldPath } from '../../manifests/manifest.ts';

/** A part of an object whose shape nobody has looked at yet, and where it stands. */
export interface Part {
  readonly value: unknown;
  readonly path: FieldPath;
}

/** A field of it; undefined as value where there is none, or where it is no object. */
export function field({ value, path }: Part, ...names: readonly string[]): Part {
  let found = value;
  for (const name of names) found = isRecord(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return { value: found, path: [...path, ...names] };
}

/** Its elements; none where it is no list. */
export function elements({ value, path }: Part): Part[] {
  return Array.isArray(value)
    ? value.map((element: unknown, index) => ({ value: element, path: [...path, index] }))
    : [];
}

/** Its fields; none where it is no object. */
export function entries({ value, path }: Part): (readonly [name: string, part: Part])[] {
  return isRecord(value)
    ? Object.entries(value).map(([name, inner]) => [name, { value: inner, path: [...path, name] }])
    : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
