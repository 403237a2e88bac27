import type { Block } from '../notes.ts';
import { definition } from './definition.ts';
import { flow } from './flow.ts';
import { bannerLine, HEADINGS } from './headings.ts';
import { ladder } from './ladder.ts';
import { leadList } from './lead-list.ts';
import { list } from './list.ts';
import { comment, fence, image, quote, rule } from './marked.ts';
import { paragraph } from './paragraph.ts';
import type { Piece, Recogniser, Stretch } from './piece.ts';
import { questionWith } from './question.ts';
import { table } from './table.ts';
import { drawing, unfenced } from './unfenced.ts';

const question = questionWith(blocksOf);

/** In their order: who comes first has the surer sign. */
const BEFORE_HEADINGS: readonly Recogniser[] = [fence, comment, unfenced, question];
const AFTER_HEADINGS: readonly Recogniser[] = [
  bannerLine,
  rule,
  quote,
  image,
  table,
  drawing,
  ladder,
  list,
  flow,
  leadList,
  definition,
];

const WITH_HEADINGS = [...BEFORE_HEADINGS, ...HEADINGS, ...AFTER_HEADINGS];
const WITHOUT_HEADINGS = [...BEFORE_HEADINGS, ...AFTER_HEADINGS];

/** A longer line is prose, whatever it looks like; so no pattern ever sees it. */
const LONGEST_LINE = 1_000;

/** Everything in a stretch of lines, in its order: each line that is not blank is in exactly one piece. */
export function piecesOf(stretch: Stretch): Piece[] {
  const pieces: Piece[] = [];
  const found = new Map<number, Piece | undefined>();
  const begin = (at: number): Piece | undefined => {
    if (!found.has(at)) found.set(at, recognise(stretch, at));
    return found.get(at);
  };
  const first = stretch.lines[0]?.number ?? 1;
  for (let at = 0; at < stretch.lines.length; ) {
    if (stretch.lines[at]?.text === '') {
      at += 1;
      continue;
    }
    const piece = begin(at) ?? paragraph(stretch, at, (next) => begin(next) !== undefined);
    pieces.push(piece);
    at = piece.endLine - first + 1;
  }
  return pieces;
}

/** As {@link piecesOf}, of lines that have no heading. */
export function blocksOf(stretch: Stretch): Block[] {
  return piecesOf({ ...stretch, headings: false }).flatMap((piece) => (piece.kind === 'heading' ? [] : [piece]));
}

function recognise(stretch: Stretch, at: number): Piece | undefined {
  if ((stretch.lines[at]?.text.length ?? 0) > LONGEST_LINE) return undefined;
  for (const recogniser of stretch.headings ? WITH_HEADINGS : WITHOUT_HEADINGS) {
    const piece = recogniser(stretch, at);
    if (piece) return piece;
  }
  return undefined;
}
