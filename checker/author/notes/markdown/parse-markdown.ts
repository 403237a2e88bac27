import { unfencedCode } from '../code/code-block.ts';
import type { Line } from '../lines.ts';
import type { Piece } from '../plain/piece.ts';
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
  return withAnswers(pieces);
}
