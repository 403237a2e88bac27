import type { Line } from '../lines.ts';
import type { Block, Lines } from '../notes.ts';

/** A heading as it was found, before it is known how deep it is. */
export interface Heading extends Lines {
  readonly kind: 'heading';
  readonly text: string;
  readonly number?: string;
  /** How high its style stands among all styles; the lower, the higher. Only the order counts. */
  readonly rank: number;
  readonly asks: boolean;
}

/** What a text is made of, in its order. */
export type Piece = Heading | Block;

/** Lines that are read together. */
export interface Stretch {
  readonly file: string;
  readonly lines: readonly Line[];
  /** Whether a heading may stand here; none does in an answer. */
  readonly headings: boolean;
  /** Names before a colon that stand before too many lines to be terms: whoever speaks in a transcript. */
  readonly speakers: ReadonlySet<string>;
}

/** Says what begins at the line with that index; undefined where it is nothing that this recogniser knows. */
export type Recogniser = (stretch: Stretch, at: number) => Piece | undefined;

/** The place of the lines from one index to before another. */
export function placeOf({ file, lines }: Stretch, at: number, end: number): Lines {
  const line = lines[at]?.number ?? 1;
  return { file, line, endLine: line + end - at - 1 };
}

export function textAt({ lines }: Stretch, at: number): string {
  return lines[at]?.text ?? '';
}

/** Whether nothing stands right above: a blank line, or the stretch's own beginning. */
export function isAfterGap(stretch: Stretch, at: number): boolean {
  return textAt(stretch, at - 1) === '';
}

/** Lines that belong together, without the spaces at their ends. */
export function textOf({ lines }: Stretch, at: number, end: number): string {
  return lines
    .slice(at, end)
    .map(({ text }) => text)
    .join('\n');
}
