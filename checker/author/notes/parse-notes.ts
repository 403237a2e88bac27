import type { SourceFile } from '../../manifests/manifest.ts';
import { frontMatterOf } from './front-matter.ts';
import { type Line, linesOf } from './lines.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { Document, Notes } from './notes.ts';
import { parsePlain } from './plain/parse-plain.ts';
import type { Heading, Piece } from './plain/piece.ts';
import { sectionsOf } from './sections/sections.ts';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/** Texts as notes: the same texts are always the same notes. Files that are blank are left out. */
export function parseNotes(files: readonly SourceFile[]): Notes {
  const documents = files.map(documentOf).filter(({ sections }) => sections.length > 0);
  return { title: documents[0]?.title ?? '', documents };
}

function documentOf({ name, text }: SourceFile): Document {
  const lines = linesOf(text);
  const frontMatter = frontMatterOf(name, lines);
  const body = frontMatter
    ? lines.map((line, index) => (index < frontMatter.block.endLine ? blank(line) : line))
    : lines;
  const isMarkdown = MARKDOWN.test(name);
  const pieces: Piece[] = isMarkdown ? parseMarkdown(name, body) : parsePlain(name, body);
  const sections = sectionsOf(frontMatter ? [frontMatter.block, ...pieces] : pieces, { spaced: !isMarkdown });
  return { file: name, title: frontMatter?.title ?? highestHeading(pieces) ?? nameAsTitle(name), sections };
}

/** Front matter is read already; every other line keeps its number. */
function blank(line: Line): Line {
  return { ...line, text: '', raw: '', indent: 0 };
}

/** The first of the highest style; a question is a title only where nothing else is. */
function highestHeading(pieces: readonly Piece[]): string | undefined {
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const titles = headings.some(({ asks }) => !asks) ? headings.filter(({ asks }) => !asks) : headings;
  return titles.reduce<Heading | undefined>(
    (best, title) => (best && best.rank <= title.rank ? best : title),
    undefined,
  )?.text;
}

/** `notes/02-config-maps.md` is about config maps. */
function nameAsTitle(name: string): string {
  const words = name
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? name : words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
