import type { V1Status } from '@kubernetes/client-node';

/** A field as an API server's refusal names it. */
export interface RefusedField {
  /** Names, indices, and for elements of a list with keys the values of those keys. */
  readonly steps: readonly (string | number | ElementKeys)[];
  /** `key` where the name itself is wrong. */
  readonly part: 'key' | 'value';
  /** What was written there, in the words of Go's JSON package: `string`, `number`, `bool`, `object`, `array`. */
  readonly valueType?: string;
}

/** `[port=80,protocol="TCP"]`; a plain value of a set, `[="a"]`, has the empty name. */
type ElementKeys = Readonly<Record<string, string>>;

/**
 * The fields an API server refused, as it names them, the likeliest first: from `details.causes`, else from its words
 * (strict decoding, Go's JSON package, structured-merge-diff of server-side apply, validation).
 */
export function refusedFields(status: V1Status): RefusedField[] {
  const causes = (status.details?.causes ?? []).flatMap(({ field, message }) =>
    field && field !== '<nil>' ? [{ steps: parseSteps(field), part: partAtFault(message) }] : [],
  );
  return causes.length > 0 ? causes : WORDINGS.flatMap((read) => read(status.message ?? ''));
}

function partAtFault(message = ''): RefusedField['part'] {
  return /unknown field|not declared in schema/i.test(message) ? 'key' : 'value';
}

const WORDINGS: readonly ((message: string) => RefusedField[])[] = [
  strictDecoding,
  jsonDecoding,
  serverSideApply,
  validation,
];

/** `strict decoding error: unknown field "spec.ports[0].foo"` */
function strictDecoding(message: string): RefusedField[] {
  const found = message.matchAll(/(?:unknown|duplicate) field "([^"]+)"/g);
  return [...found].map(([, path = '']) => ({ steps: parseSteps(path), part: 'key' }));
}

/** `json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32`: no indices. */
function jsonDecoding(message: string): RefusedField[] {
  const found = message.matchAll(/cannot unmarshal (\w+)(?: \S+)? into Go struct field \w+\.(\S+) of type/g);
  return [...found].map(([, valueType, path = '']) => ({ steps: parseSteps(path), part: 'value', valueType }));
}

/** `.spec.ports[port=80,protocol="TCP"].nodePort: field not declared in schema`, `.spec.ports: element 0: …` */
function serverSideApply(message: string): RefusedField[] {
  const found = message.matchAll(
    /(?<=^|\s)(?=\.)((?:\.[^\s.:[\]"]+|\[[^\]\n]*\])+): (?:element (\d+): )?(field not declared)?/g,
  );
  return [...found].map(([, path = '', element, undeclared]) => ({
    steps: [...parseSteps(path), ...(element === undefined ? [] : [Number(element)])],
    part: undeclared ? 'key' : 'value',
  }));
}

/** `Service "web" is invalid: spec.ports[0].nodePort: Invalid value: 80: …`, where no causes came with it. */
function validation(message: string): RefusedField[] {
  const reasons =
    'Invalid value|Required value|Forbidden|Unsupported value|Duplicate value|Too (?:long|many|few)|Not found';
  const found = message.matchAll(
    new RegExp(`(?<=^|[\\s[])([a-z]\\w*(?:\\.\\w+|\\[[^\\]\\n]*\\])*): (?:${reasons})`, 'g'),
  );
  return [...found].map(([, path = '']) => ({ steps: parseSteps(path), part: 'value' }));
}

function parseSteps(path: string): RefusedField['steps'] {
  return [...path.matchAll(/\.?([^.[\]]+)|\[([^\]]*)\]/g)].map(
    ([, name, subscript = '']) => name ?? parseSubscript(subscript),
  );
}

function parseSubscript(subscript: string): string | number | ElementKeys {
  if (/^\d+$/.test(subscript)) return Number(subscript);
  const keys = [...subscript.matchAll(/(\w*)=("(?:[^"\\]|\\.)*"|[^,]*)/g)];
  if (keys.length === 0) return unquoted(subscript);
  return Object.fromEntries(keys.map(([, key = '', value = '']) => [key, unquoted(value)]));
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1');
}
