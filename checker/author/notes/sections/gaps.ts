import type { Block } from '../notes.ts';
import type { SectionDraft } from './draft.ts';

/** So many blank lines say that something else begins. */
const FAR = 3;
/** Who leaves so many everywhere says nothing by it. */
const USUAL = 0.3;

/** Plain notes change their subject with a few blank lines more often than with a heading. */
export function splitAtGaps(drafts: readonly SectionDraft[]): SectionDraft[] {
  const gaps = drafts.flatMap(({ blocks }) => blocks.slice(1).map((block, index) => isFar(blocks[index], block)));
  if (gaps.filter(Boolean).length > gaps.length * USUAL) return [...drafts];
  return drafts.flatMap(splitDraft);
}

function splitDraft({ heading, blocks }: SectionDraft): SectionDraft[] {
  const parts: Block[][] = [[]];
  for (const [index, block] of blocks.entries()) {
    if (index > 0 && isFar(blocks[index - 1], block)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const [first = [], ...others] = parts;
  return [{ heading, blocks: first }, ...others.map((part) => ({ blocks: part }))];
}

function isFar(above: Block | undefined, below: Block): boolean {
  return above !== undefined && below.line - above.endLine - 1 >= FAR;
}
