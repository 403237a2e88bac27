import { unfencedCode } from '../code/code-block.ts';
import type { Line } from '../lines.ts';
import type { Piece } from '../plain/piece.ts';
import { blocksOf } from '../plain/pieces.ts';
import { withAnswers } from './answers.ts';
import { piecesOfNode } from './nodes.ts';
import { segmentsOf } from './segments.ts';
import { Source } from './source.ts';
import { blocksOfMarkdown } from './syntax.ts';

/** A Markdown file by the rules of Markdown; only inside of its paragraphs it is read like plain text. */
export function parseMarkdown(file: string, lines: readonly Line[]): Piece[] {
  const pieces = segmentsOf(lines).flatMap(({ kind, from, end }): Piece[] => {
    const part = lines.slice(from, end);
    if (kind === 'yaml') return [unfencedCode(part, 'yaml', { file, line: from + 1, endLine: end })];
    const root = blocksOfMarkdown(part.map(({ raw }) => raw).join('\n'));
    const source = new Source(file, lines, from);
    return root.children.flatMap((node) => piecesOfNode(node, source));
  });
  return withAnswers(withRest(pieces, file, lines));
}

/** A line that the parser has no node for is text all the same. */
function withRest(pieces: readonly Piece[], file: string, lines: readonly Line[]): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  const fill = (end: number): void => {
    const rest = lines.slice(at, end);
    if (rest.some(({ text }) => text !== ''))
      all.push(...blocksOf({ file, lines: rest, headings: false, speakers: new Set() }));
  };
  for (const piece of pieces) {
    fill(piece.line - 1);
    all.push(piece);
    at = piece.endLine;
  }
  fill(lines.length);
  return all;
}
