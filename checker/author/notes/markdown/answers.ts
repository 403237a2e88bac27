import type { Block } from '../notes.ts';
import type { Piece } from '../plain/piece.ts';
import { withoutAnswerMark } from '../plain/question.ts';

/** A question in a paragraph of its own is answered by what follows, up to the next one, a heading or a rule. */
export function withAnswers(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const answer = piece.kind === 'question' && piece.answer.length === 0 ? answerAfter(pieces, at + 1) : [];
    const last = answer.at(-1);
    joined.push(piece.kind === 'question' && last ? { ...piece, answer, endLine: last.endLine } : piece);
    at += answer.length;
  }
  return joined;
}

function answerAfter(pieces: readonly Piece[], from: number): Block[] {
  const answer: Block[] = [];
  for (const piece of pieces.slice(from)) {
    if (piece.kind === 'heading' || piece.kind === 'question' || piece.kind === 'rule') break;
    const isMarked = answer.length === 0 && piece.kind === 'paragraph';
    answer.push(isMarked ? { ...piece, text: withoutAnswerMark(piece.text) } : piece);
  }
  return answer;
}
