import type { Line } from '../lines.ts';
import { asLabelled } from '../terms/labelled.ts';
import type { Piece } from './piece.ts';
import { piecesOf } from './pieces.ts';

/** A name before so many lines is no term. */
const SPEAKS = 4;

/** Plain text as it is typed in an editor, with whatever its author took for headings, lists and code. */
export function parsePlain(file: string, lines: readonly Line[]): Piece[] {
  return piecesOf({ file, lines, headings: true, speakers: speakersIn(lines.map((line) => line.text)) });
}

function speakersIn(texts: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const text of texts) {
    const term = asLabelled(text)?.term;
    if (term !== undefined) times.set(term, (times.get(term) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([term, count]) => (count < SPEAKS ? [] : [term])));
}
