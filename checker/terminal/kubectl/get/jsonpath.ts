import { complaint } from '../errors.ts';
import { goJson } from './go-json.ts';

/** A step into a value; to none, one or many. */
type Step = (values: readonly unknown[]) => unknown[];

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'path'; readonly steps: readonly Step[] }
  | { readonly kind: 'range'; readonly steps: readonly Step[]; readonly inner: readonly Part[] };

/**
 * A part of Kubernetes' JSONPath templates: text, `{.a.b}`, `[0]`, `[*]`, `['a']`, `[?(@.a=="b")]`, `{"\n"}` and
 * `{range …}{end}`. What else there is in the real one (slices, unions, `..`) is refused by name.
 * @param between what stands between several values
 * @throws {CommandError}
 */
export function readTemplate(template: string, between = ' '): (value: unknown) => string {
  const tokens = [...template.matchAll(/\{((?:[^{}"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\}|([^{}]+)|([{}])/g)].map(
    ([, braced, text, stray]) => {
      if (stray !== undefined) throw complaint(`error parsing jsonpath ${template}, unclosed action`);
      return { braced: braced?.trim(), text: text ?? '' };
    },
  );
  const readParts = (isInRange: boolean): Part[] => {
    const parts: Part[] = [];
    for (let token = tokens.shift(); token; token = tokens.shift()) {
      const { braced, text } = token;
      if (braced === undefined) parts.push({ kind: 'text', text });
      else if (braced === 'end' && isInRange) return parts;
      else if (braced.startsWith('range ')) parts.push(rangeOf(braced.slice('range '.length).trim()));
      else if (/^["']/.test(braced)) parts.push({ kind: 'text', text: unquoted(braced) });
      else parts.push({ kind: 'path', steps: readSteps(braced, template) });
    }
    if (isInRange) throw complaint(`error parsing jsonpath ${template}, unexpected end of range`);
    return parts;
  };
  const rangeOf = (path: string): Part => ({ kind: 'range', steps: readSteps(path, template), inner: readParts(true) });
  const parts = readParts(false);
  return (value) => written(parts, value, between);
}

function written(parts: readonly Part[], value: unknown, between: string): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const found = part.steps.reduce<unknown[]>((values, step) => step(values), [value]);
      return part.kind === 'path'
        ? found.map(asText).join(between)
        : found.map((inner) => written(part.inner, inner, between)).join('');
    })
    .join('');
}

function asText(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'object' ? goJson(value, 0) : String(value);
}

const STEP =
  /^(?:\.?\[\?\(@(?<path>(?:\.[\w-]+)+)\s*(?<operator>==|!=)\s*(?<wanted>"[^"]*"|'[^']*'|[\w.-]+)\)\]|\.?\[(?<index>-?\d+|\*)\]|\.?\['(?<quoted>(?:[^'\\]|\\.)*)'\]|\.(?<field>(?:[\w/-]|\\.)+|\*))/;

function readSteps(path: string, template: string): Step[] {
  const steps: Step[] = [];
  let rest = path.replace(/^[$@]/, '').replace(/^(?=\w)/, '.');
  if (rest === '.') return [];
  while (rest !== '') {
    const step = STEP.exec(rest);
    if (!step)
      throw complaint(
        `error parsing jsonpath ${template}: this terminal does not understand ${JSON.stringify(rest)}; it knows .field, [0], [*], ['key'], [?(@.field=="value")] and {range …}{end}`,
      );
    steps.push(stepOf(step.groups ?? {}));
    rest = rest.slice(step[0].length);
  }
  return steps;
}

function stepOf({ path, operator, wanted = '', index, quoted, field }: Record<string, string | undefined>): Step {
  if (path !== undefined) {
    const fields = path.slice(1).split('.').map(fieldStep);
    return (values) =>
      values.flatMap(itemsOf).filter((item) => {
        const found = fields.reduce<unknown[]>((inner, step) => step(inner), [item]);
        return (found.length > 0 && asText(found[0]) === unquoted(wanted)) === (operator === '==');
      });
  }
  if (index === '*' || field === '*') return (values) => values.flatMap(itemsOf);
  if (index !== undefined)
    return (values) =>
      values.flatMap((value) => {
        if (!Array.isArray(value)) return [];
        const item: unknown = value.at(Number(index));
        if (item === undefined) throw complaint(`array index out of bounds: index ${index}, length ${value.length}`);
        return [item];
      });
  return fieldStep((quoted ?? field ?? '').replaceAll(/\\(.)/g, '$1'));
}

function fieldStep(name: string): Step {
  return (values) =>
    values.flatMap((value) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? [(value as Record<string, unknown>)[name]]
        : [],
    );
}

function itemsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function unquoted(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
  return text.replace(/^(["'])(.*)\1$/s, '$2').replaceAll(/\\(.)/g, (_all, sign: string) => escapes[sign] ?? sign);
}
