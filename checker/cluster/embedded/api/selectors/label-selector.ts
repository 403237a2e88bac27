import { badRequest } from '../../admission/status.ts';
import { labelValue, qualifiedName } from '../../admission/validation/names.ts';

type Labels = Readonly<Record<string, string>>;
type Requirement = (labels: Labels) => boolean;

/** Whether an object's labels are selected. */
export type LabelMatch = (labels: Labels | undefined) => boolean;

const TOKEN = /\s*(?:(?<sign>!=|==|=|>|<|!|,|\(|\))|(?<word>[^\s=!<>,()]+))/y;

/**
 * Reads a label selector as `kubectl get -l` sends it: `a=b,c!=d,e in (f,g),!h`.
 * @throws {ApiError} 400 with the texts of k8s.io/apimachinery pkg/labels/selector.go.
 */
export function parseLabelSelector(text: string): LabelMatch {
  const parser = new Parser(text);
  const requirements = parser.requirements();
  return (labels = {}) => requirements.every((requirement) => requirement(labels));
}

class Parser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  requirements(): Requirement[] {
    const found: Requirement[] = [];
    if (this.#peek() === '') return found;
    for (;;) {
      found.push(this.#requirement());
      const next = this.#take();
      if (next === '') return found;
      if (next !== ',') throw unparsable(`found '${next}', expected: ',' or 'end of string'`);
      if (this.#peek() === ',' || this.#peek() === '')
        throw unparsable(`found '${this.#peek()}', expected: identifier after ','`);
    }
  }

  #requirement(): Requirement {
    const absent = this.#peek() === '!';
    if (absent) this.#take();
    const key = this.#word(absent ? 'identifier' : `!, identifier`);
    const complaint = qualifiedName(key).join('; ');
    if (complaint) throw unparsable(`key: Invalid value: "${key}": ${complaint}`);
    if (absent) return (labels) => !Object.hasOwn(labels, key);
    const operator = this.#peek();
    if (operator === '' || operator === ',') return (labels) => Object.hasOwn(labels, key);
    this.#take();
    return this.#comparison(key, operator);
  }

  #comparison(key: string, operator: string): Requirement {
    switch (operator) {
      case 'in':
      case 'notin': {
        const values = new Set(this.#values(key));
        return operator === 'in'
          ? (labels) => Object.hasOwn(labels, key) && values.has(labels[key] ?? '')
          : (labels) => !Object.hasOwn(labels, key) || !values.has(labels[key] ?? '');
      }
      case '=':
      case '==': {
        const value = this.#value(key);
        return (labels) => Object.hasOwn(labels, key) && labels[key] === value;
      }
      case '!=': {
        const value = this.#value(key);
        return (labels) => !Object.hasOwn(labels, key) || labels[key] !== value;
      }
      case '>':
      case '<':
        return this.#order(key, operator);
      default:
        throw unparsable(`found '${operator}', expected: in, notin, =, ==, !=, gt, lt`);
    }
  }

  #order(key: string, operator: '>' | '<'): Requirement {
    const value = this.#value(key);
    const bound = Number(value);
    if (!/^-?\d+$/.test(value)) {
      const sense = "for 'Gt', 'Lt' operators, the value must be an integer";
      throw unparsable(`values[0][${key}]: Invalid value: "${value}": ${sense}`);
    }
    return (labels) => {
      const label = labels[key];
      if (label === undefined || !/^-?\d+$/.test(label)) return false;
      return operator === '>' ? Number(label) > bound : Number(label) < bound;
    };
  }

  #values(key: string): string[] {
    const open = this.#take();
    if (open !== '(') throw unparsable(`found '${open}' expected: '('`);
    const values: string[] = [];
    for (;;) {
      const next = this.#peek();
      values.push(next === ',' || next === ')' ? '' : this.#value(key));
      const after = this.#take();
      if (after === ')') return values;
      if (after !== ',') throw unparsable(`found '${after}', expected: ',' or ')'`);
    }
  }

  /** An empty value is one too: `a=`. */
  #value(key: string): string {
    if (this.#peek() === '' || this.#peek() === ',') return '';
    const value = this.#word('identifier');
    const complaint = labelValue(value).join('; ');
    if (complaint) throw unparsable(`values[0][${key}]: Invalid value: "${value}": ${complaint}`);
    return value;
  }

  #word(expected: string): string {
    const word = this.#take();
    if (word === '' || /^[=!<>,()]/.test(word)) throw unparsable(`found '${word}', expected: ${expected}`);
    return word;
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #take(): string {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text))
    tokens.push(match.groups?.['sign'] ?? match.groups?.['word'] ?? '');
  return tokens;
}

function unparsable(why: string): Error {
  return badRequest(`unable to parse requirement: ${why}`);
}
