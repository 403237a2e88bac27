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
  const shared = lines.reduce((least, { text, indent }) => (text === '' ? least : Math.min(least, indent)), Infinity);
  return lines.map(({ text, indent }) => (text === '' ? '' : ' '.repeat(indent - shared) + text)).join('\n');
}

/** What one line opens and another closes is seldom longer; a file of nothing but openings costs no more than one of text. */
const FAR = 1_000;

/** The index of the next line like this, some way on at most; undefined where there is none. */
export function nextLine(lines: readonly Line[], from: number, isIt: (text: string) => boolean): number | undefined {
  const end = Math.min(lines.length, from + FAR);
  for (let at = from; at < end; at += 1) if (isIt(lines[at]?.text ?? '')) return at;
  return undefined;
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
