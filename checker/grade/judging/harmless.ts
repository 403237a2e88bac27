import { UNPRINTABLE } from '../../manifests/printable.ts';

/** More of one text than anybody reads. */
const LONGEST = 4000;

/** The same data, with every text in it safe to print: what an answer wrote may be anywhere in its report. */
export function harmless<T>(value: T): T {
  if (typeof value === 'string') return printed(value) as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [printed(name), harmless(inner)])) as T;
}

/** Lines stay lines: reports have some. */
function printed(text: string): string {
  const clipped = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return clipped.replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : '·'));
}
