import type { KubernetesObject } from '@kubernetes/client-node';
import { DESCRIBE_SPACING, inColumns } from '../../text/columns.ts';
import type { Kubectl } from '../context.ts';

interface Describer {
  // A method, so that one of a certain kind fits where those of any kind are kept.
  describe(object: KubernetesObject, text: Text, kubectl: Kubectl): void | Promise<void>;
}

/** Writes what there is to say of an object, but for its events. */
export type Describe = Describer['describe'];

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const LONGEST_ANNOTATION = 140;

/** The lines of a description; a tab ends a cell. Source: kubectl pkg/describe/describe.go. */
export class Text {
  readonly #lines: string[] = [];

  /** `level` is how deep it is indented. */
  add(line: string, level = 0): void {
    this.#lines.push('  '.repeat(level) + line);
  }

  /** `Labels:` and the like, one a line. */
  labels(title: string, labels: Readonly<Record<string, string>> | null | undefined): void {
    const pairs = Object.keys(labels ?? {})
      .toSorted()
      .map((name) => `${name}=${labels?.[name]}`);
    this.column(title, pairs);
  }

  /** Values one below the other. */
  column(title: string, values: readonly string[]): void {
    if (values.length === 0) this.add(`${title}:\t<none>`);
    for (const [index, value] of values.entries()) this.add(`${index === 0 ? `${title}:` : ''}\t${value}`);
  }

  annotations(annotations: Readonly<Record<string, string>> | undefined, indent = ''): void {
    const names = Object.keys(annotations ?? {}).filter((name) => name !== LAST_APPLIED);
    const lines = names.toSorted().flatMap((name) => {
      const value = (annotations?.[name] ?? '').replace(/\n$/, '');
      if (name.length + value.length + 2 <= LONGEST_ANNOTATION && !value.includes('\n')) return [`${name}: ${value}`];
      return [`${name}:`, ...value.split('\n').map((line) => `  ${shortened(line, LONGEST_ANNOTATION - 2)}`)];
    });
    this.column(`${indent}Annotations`, lines);
  }

  toString(): string {
    return inColumns(this.#lines, DESCRIBE_SPACING);
  }
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}...` : text;
}

export function orNone(text: string | undefined | null): string {
  return text ? text : '<none>';
}

export function orUnset(text: string | undefined | null): string {
  return text ? text : '<unset>';
}

/** RFC 1123 with a numeric zone. */
export function timeText(time: Date | string | undefined): string {
  return new Date(time ?? 0).toUTCString().replace('GMT', '+0000');
}

export function selectorText(labels: Readonly<Record<string, string>> | undefined): string {
  const pairs = Object.entries(labels ?? {}).map(([name, value]) => `${name}=${value}`);
  return orNone(pairs.toSorted().join(','));
}
