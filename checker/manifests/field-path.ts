import type { V1Status } from '@kubernetes/client-node';
import type { FieldPath, Manifest, Position } from './manifest.ts';
import { type RefusedField, refusedFields } from './refused-field.ts';

/** A refused field's place in the student's file. */
export interface RefusedPlace extends Position {
  readonly file: string;
  /** As it stands in the manifest: `['spec', 'ports', 0, 'nodePort']`. */
  readonly path: FieldPath;
}

/** Where in its file the first field is that the API server refused; undefined when it named none. */
export function place(manifest: Manifest, status: V1Status): RefusedPlace | undefined {
  const [field] = refusedFields(status);
  if (!field) return undefined;
  const path = writtenPath(manifest.object, field);
  return { file: manifest.file, path, ...manifest.position(path, field.part) };
}

/** The server's steps as a path of this object: elements by their keys are found, indices it left out are filled in. */
function writtenPath(object: unknown, { steps, valueType }: RefusedField): FieldPath {
  const path: (string | number)[] = [];
  let value = object;
  const rest = [...steps];
  for (let step = rest.shift(); step !== undefined; step = rest.shift()) {
    if (typeof step === 'string' && Array.isArray(value)) {
      rest.unshift(step);
      step = elementWith(value, rest, valueType);
    } else if (typeof step === 'string') step = longestName(value, step, rest);
    else if (typeof step === 'object') step = matchingElement(value, step);
    if (step === undefined) return path;
    path.push(step);
    value = childOf(value, step);
  }
  return mistyped(value, valueType) ? path : [...path, ...firstOfType(value, valueType)];
}

/** The element a message without indices most likely means: the first whose field has the refused type. */
function elementWith(list: readonly unknown[], steps: RefusedField['steps'], valueType?: string): number {
  const guilty = list.findIndex((element) => {
    const value = writtenValue(element, writtenPath(element, { steps, part: 'value' }), steps.length);
    return valueType !== undefined && typeName(value) === valueType;
  });
  return Math.max(guilty, 0);
}

function writtenValue(element: unknown, path: FieldPath, length: number): unknown {
  return path.length < length ? undefined : path.reduce(childOf, element);
}

/** A label such as `app.kubernetes.io/name` has dots of its own, which server-side apply prints like the others. */
function longestName(value: unknown, step: string, rest: RefusedField['steps'][number][]): string {
  const end = rest.findIndex((next) => typeof next !== 'string');
  const dotted = end === -1 ? rest : rest.slice(0, end);
  for (let length = dotted.length; length > 0; length -= 1) {
    const name = [step, ...dotted.slice(0, length)].join('.');
    if (childOf(value, name) !== undefined) {
      rest.splice(0, length);
      return name;
    }
  }
  return step;
}

/** A key that is not written has its default and matches; an element that writes them all is preferred. */
function matchingElement(value: unknown, keys: Readonly<Record<string, string>>): number | undefined {
  if (!Array.isArray(value)) return undefined;
  const matches = (element: unknown, strict: boolean) =>
    Object.entries(keys).every(([key, wanted]) => {
      const seen = key === '' ? element : childOf(element, key);
      return seen === undefined ? !strict : String(seen) === wanted;
    });
  const strictly = value.findIndex((element) => matches(element, true));
  const index = strictly === -1 ? value.findIndex((element) => matches(element, false)) : strictly;
  return index === -1 ? undefined : index;
}

/** Whether this very value is the one of that type; always, if no type was named. */
function mistyped(value: unknown, valueType?: string): boolean {
  return valueType === undefined || typeName(value) === valueType;
}

/** Among labels, say, the one that is a number. */
function firstOfType(value: unknown, valueType?: string): FieldPath {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).find(([, child]) => typeName(child) === valueType);
  if (!found) return [];
  return [Array.isArray(value) ? Number(found[0]) : found[0]];
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

/** As Go's JSON package names it. */
function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
