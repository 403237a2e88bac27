import type { Line } from './lines.ts';

/** What a reader of the page never sees: a comment's text without its marks, and where it stands. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as rules read it. Every character keeps its place. */
export interface Masked {
  readonly text: string;
  readonly comments: readonly Comment[];
}

const MARKS = [
  ['<!--', '-->'],
  ['{/*', '*/}'],
] as const;

/**
 * Blanks comments, struck text, the addresses of links and the wrong answers of a quiz; levels quotation marks,
 * emphasis and marks of direction, so that a phrase is found with them and without.
 */
export function masked(source: string, lines: readonly Line[]): Masked {
  const prose = withoutCode(source, lines);
  const comments = MARKS.flatMap(([open, close]) => commentsIn(prose, open, close))
    .filter(({ start }) => source[start - 1] !== '`')
    .toSorted((one, other) => one.start - other.start);
  const text = withoutComments(source, comments)
    .replace(/~~[^~\n]{1,500}~~/g, blank)
    .replace(/\]\([^()\n]{1,500}\)/g, blank)
    .replace(/\{ text: ('[^'\n]{1,500}')(?=, why: '(?:[^'\n]|\\'){1,900}' \})/g, blank)
    .replace(/[’‘]/g, "'")
    .replace(/[*`"“”\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
  return { text, comments };
}

/** In a code block a comment is shown, not made. */
function withoutCode(source: string, lines: readonly Line[]): string {
  return lines
    .map(({ kind, start, end }) => (kind === 'code' ? ' '.repeat(end - start) : source.slice(start, end)))
    .join('\n');
}

function commentsIn(source: string, open: string, close: string): Comment[] {
  const comments: Comment[] = [];
  let start = source.indexOf(open);
  while (start !== -1) {
    const closed = source.indexOf(close, start + open.length);
    if (closed === -1) break;
    const end = closed + close.length;
    comments.push({ start, end, text: source.slice(start + open.length, closed).trim() });
    start = source.indexOf(open, end);
  }
  return comments;
}

function withoutComments(source: string, comments: readonly Comment[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of comments) {
    if (start < from) continue;
    parts.push(source.slice(from, start), blank(source.slice(start, end)));
    from = end;
  }
  return [...parts, source.slice(from)].join('');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
