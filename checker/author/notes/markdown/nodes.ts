import type { Heading, Html, Paragraph, RootContent, Table } from 'mdast';
import { languageOf } from '../language/language.ts';
import { dedented } from '../lines.ts';
import type { Block, Lines } from '../notes.ts';
import { fenced } from '../plain/fenced.ts';
import { boldHeading, headingPiece } from '../plain/headings.ts';
import { imageIn } from '../plain/marked.ts';
import type { Piece } from '../plain/piece.ts';
import { blocksOf } from '../plain/pieces.ts';
import { RANK } from '../plain/rank.ts';
import { evenRows } from '../plain/table.ts';
import { listBlocks } from './markdown-list.ts';
import type { Source } from './source.ts';

/** What one block of Markdown is in notes. */
export function piecesOfNode(node: RootContent, source: Source): Piece[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(node, source)];
    case 'paragraph':
      return paragraphPieces(node, source);
    case 'code':
      return [fenced(node.value, node.lang ?? '', source.place(node))];
    case 'list':
      return listBlocks(node, source);
    case 'table':
      return [tableOf(node, source)];
    case 'thematicBreak':
      return [{ kind: 'rule', ...source.place(node) }];
    case 'html':
      return [htmlOf(node, source.place(node))];
    case 'blockquote':
      return [
        quoteOf(
          source.linesOf(node).map(({ text }) => text.replace(/^>\s?/, '')),
          source.place(node),
        ),
      ];
    default:
      return [{ kind: 'unseen', text: dedented(source.linesOf(node)), ...source.place(node) }];
  }
}

function headingOf(node: Heading, source: Source): Piece {
  const [child] = node.children;
  const last = node.children.at(-1);
  const lines =
    child && last
      ? source.linesOf({
          ...child,
          position: child.position && last.position && { start: child.position.start, end: last.position.end },
        })
      : [];
  const text = lines.map((line) => line.text.replace(/^#{1,6}\s+|\s+#+$/g, '')).join(' ');
  return headingPiece(text, RANK.hash + node.depth - 1, source.place(node));
}

/** `**Bold**` alone is a heading; what else is in a paragraph is found as in plain text. */
function paragraphPieces(node: Paragraph, source: Source): Piece[] {
  const lines = source.linesOf(node);
  const bold = lines.length === 1 ? boldHeading(...source.around(node)) : undefined;
  return bold ? [bold] : blocksOf(source.stretch(lines));
}

function tableOf(node: Table, source: Source): Block {
  const written = node.children.map((row) => row.children.map((cell) => cellText(source.written(cell))));
  const [head = [], ...rows] = evenRows(written);
  return { kind: 'table', language: languageOf(written.flat().join(' ')), head, rows, ...source.place(node) };
}

/** The parser counts a cell's border as its own. */
function cellText(written: string): string {
  return written.replace(/^\||(?<!\\)\|$/g, '').trim();
}

function htmlOf(node: Html, place: Lines): Block {
  const image = imageIn(node.value.trim());
  if (image) return { kind: 'image', language: languageOf(image.alt), ...image, ...place };
  const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, '').trim();
  if (text === '') return { kind: 'unseen', text: node.value, ...place };
  return { kind: 'paragraph', language: languageOf(text), text: node.value, ...place };
}

function quoteOf(texts: readonly string[], place: Lines): Block {
  const text = texts.join('\n');
  return { kind: 'quote', language: languageOf(text), text, ...place };
}
