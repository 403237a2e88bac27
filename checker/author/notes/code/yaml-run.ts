import type { Line } from '../lines.ts';
import { KNOWN_KEYS, type YamlShape, yamlKey, yamlShape } from './yaml-shape.ts';

/** What may come after a blank line at the left edge and still be of the same object. */
const GOES_ON = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'data',
  'stringData',
  'status',
  'nodes',
  'subjects',
]);

/** One value of these alone is no prose: `type: NodePort`, `nodePort: 30001`. */
const ALONE = /^[a-z]+(?:[A-Z][a-z]*)*: (?:\d+|[A-Z][a-z]+[A-Z]\w*|ClusterIP|[a-z0-9-]+\/[\w./:-]+)$/;

/**
 * Where YAML that nobody fenced ends, given that a line begins it; undefined where it begins none. It is held together
 * by the shape of its lines, so that one with broken indentation is still one.
 * @returns the index after its last line
 */
export function yamlRunEnd(lines: readonly Line[], at: number): number | undefined {
  const first = shapeAt(lines, at);
  if (first !== 'key' && first !== 'parent' && first !== 'separator' && first !== 'item') return undefined;
  const run = new Run(lines, at);
  const end = run.end();
  return isYaml(lines.slice(at, end)) ? end : undefined;
}

function shapeAt(lines: readonly Line[], at: number): YamlShape {
  return yamlShape(lines[at]?.text ?? '');
}

/** Two names at least, one inside of the other or one that is known; or a single line that can be nothing else. */
function isYaml(lines: readonly Line[]): boolean {
  const written = lines.filter(({ text }) => text !== '');
  const [only] = written;
  if (written.length === 1 && only) return KNOWN_KEYS.has(yamlKey(only.text)) && ALONE.test(only.text);
  const named = written.filter(({ text }) => /^(?:key|parent)$/.test(yamlShape(text) ?? ''));
  const known = named.filter(({ text }) => KNOWN_KEYS.has(yamlKey(text))).length;
  return named.length > 1 && (known > 1 || (known === 1 && named.length === 2) || (isNested(named) && known > 0));
}

function isNested(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => yamlShape(text) === 'parent') && new Set(lines.map(({ indent }) => indent)).size > 1;
}

/** Follows a run of YAML line by line. */
class Run {
  readonly #lines: readonly Line[];
  readonly #start: number;
  readonly #edge: number;
  /** An object says its apiVersion: what looks half like YAML in it is taken for YAML written badly. */
  readonly #isObject: boolean;
  #block: number | undefined;

  constructor(lines: readonly Line[], start: number) {
    this.#lines = lines;
    this.#start = start;
    this.#edge = lines[start]?.indent ?? 0;
    const opening = lines.slice(start, start + 4).map(({ text }) => yamlKey(text));
    this.#isObject = opening.some((key) => key === 'apiVersion');
  }

  end(): number {
    let end = this.#start;
    for (let at = this.#start; at < this.#lines.length; at += 1) {
      const line = this.#lines[at];
      if (!line || (line.text !== '' && !this.#belongs(line, at))) break;
      if (line.text !== '') end = at + 1;
      else if (this.#lines[at + 1]?.text === '') break;
    }
    return this.#withoutTail(end);
  }

  #belongs(line: Line, at: number): boolean {
    if (this.#block !== undefined && line.indent > this.#block) return true;
    this.#block = undefined;
    const shape = yamlShape(line.text);
    const isAfterBlank = at > this.#start && this.#lines[at - 1]?.text === '';
    if (isAfterBlank && !this.#goesOn(line, shape, at)) return false;
    if (shape === 'separator') return this.#isSeparator(at);
    if (/[:-] [|>][+-]?$/.test(line.text)) this.#block = line.indent;
    if (shape === 'loose') return this.#isObject && (line.indent > this.#edge || /^[a-z]/.test(line.text));
    return shape !== undefined || (this.#isObject && line.indent > this.#edge);
  }

  #goesOn(line: Line, shape: YamlShape, at: number): boolean {
    if (shape === undefined) return this.#isObject && line.indent > this.#edge;
    if (shape === 'comment') return /^(?:key|parent)$/.test(shapeAt(this.#lines, at + 1) ?? '') && this.#isObject;
    if (line.indent > this.#edge || shape === 'separator') return true;
    return GOES_ON.has(yamlKey(line.text));
  }

  /** `---` parts two objects only where another one begins below it; elsewhere it is a line across the page. */
  #isSeparator(at: number): boolean {
    const next = this.#lines.slice(at + 1, at + 4).find(({ text }) => text !== '' && !text.startsWith('#'));
    return next !== undefined && /^(?:apiVersion|kind|metadata)$/.test(yamlKey(next.text));
  }

  /** Comments at the end belong to what comes next. */
  #withoutTail(end: number): number {
    let last = end;
    while (last > this.#start + 1 && this.#lines[last - 2]?.text === '' && shapeAt(this.#lines, last - 1) === 'comment')
      last -= 2;
    return last;
  }
}
