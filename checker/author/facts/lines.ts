/** One line of a text, and what it is in Markdown. */
export interface Line {
  readonly start: number;
  /** After its last character, before the line feed. */
  readonly end: number;
  readonly kind: LineKind;
}

/** `fence` is a code block's first or last line, `code` what is between; `item` and `heading` begin one. */
export type LineKind = 'blank' | 'fence' | 'code' | 'heading' | 'item' | 'row' | 'field' | 'words';

const FENCE = /^[\s>]{0,20}(?:[-*+] )?(`{3,20}|~{3,20})/;
const RULE = /^\s{0,20}[-=_*]{3,500}\s{0,20}$/;
const HEADING = /^\s{0,3}#{1,6}\s/;
const ITEM = /^[\s>]{0,40}(?:[-*+•]|\d{1,3}[.)]|[A-Z]\.)\s/;
/** A component of MDX without words of its own: a figure between two paragraphs parts them as little as a blank line. */
const COMPONENT = /^\s{0,20}<[A-Z][^<>]{0,500}\/>$/;
const ROW = /^[\s>]{0,20}\|/;

/**
 * Reads Markdown, MDX and plain notes alike, line by line: what a student typed into a file need not be well-formed,
 * and four spaces before a line are no code block there.
 */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let fence: string | undefined;
  let isFrontMatter = false;
  for (let start = 0; start <= source.length; start = (lines.at(-1)?.end ?? 0) + 1) {
    const feed = source.indexOf('\n', start);
    const end = feed === -1 ? source.length : feed;
    const text = source.slice(start, Math.min(end, start + 600)).trimEnd();
    const edge = FENCE.exec(text)?.[1];
    const isEdge = edge !== undefined && (fence === undefined || (edge.startsWith(fence) && text.endsWith(edge)));
    if (text === '---') isFrontMatter = start === 0;
    lines.push({ start, end, kind: isEdge ? 'fence' : fence ? 'code' : isFrontMatter ? 'field' : kindOf(text) });
    if (isEdge) fence = fence === undefined ? edge : undefined;
  }
  return lines;
}

function kindOf(text: string): LineKind {
  if (text.trim() === '' || RULE.test(text) || COMPONENT.test(text)) return 'blank';
  if (HEADING.test(text)) return 'heading';
  if (ROW.test(text)) return 'row';
  return ITEM.test(text) ? 'item' : 'words';
}
