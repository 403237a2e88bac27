/** A line of a text, as the passes look at it. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Without the spaces at its ends and without marks of direction; empty for a blank line. */
  readonly text: string;
  /** The spaces before it; a tab leads to the next multiple of four. */
  readonly indent: number;
  /** As it stands there, tabs and all. */
  readonly raw: string;
}

/** Invisible, and in the way of every pattern; what joins or parts letters inside of a word stays. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The lines of a text from Unix, Windows or an old Macintosh. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|\r|\n/).map((raw, index) => {
    const seen = raw.replace(UNSEEN, '').replaceAll('\u00a0', ' ');
    return { number: index + 1, text: seen.trim(), indent: indentOf(seen), raw: seen };
  });
}

/** Lines as a block of code shows them: without the indentation that all share. */
export function dedented(lines: readonly Line[]): string {
  const written = lines.filter(({ text }) => text !== '');
  const shared = Math.min(...written.map(({ indent }) => indent));
  return lines.map(({ text, indent }) => (text === '' ? '' : ' '.repeat(indent - shared) + text)).join('\n');
}

function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 4 - (columns % 4);
    else if (character === ' ') columns += 1;
    else break;
  }
  return columns;
}
