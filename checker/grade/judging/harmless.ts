/** Everything but a line's end and a tab that moves a cursor, colours a terminal, or turns the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** More of one text than anybody reads. */
const LONGEST = 4000;

/** The same data, with every text in it safe to print: what an answer wrote may be anywhere in its report. */
export function harmless<T>(value: T): T {
  if (typeof value === 'string') return printed(value) as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [printed(name), harmless(inner)])) as T;
}

function printed(text: string): string {
  const clipped = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return clipped.replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : '·'));
}
