import type { Block, Lines } from '../notes.ts';
import type { SectionDraft } from './draft.ts';

/** So many blank lines say that something else begins. */
const FAR = 3;
/** Who leaves so many everywhere says nothing by it. */
const USUAL = 0.5;

/** Plain notes change their subject with a few blank lines more often than with a heading. */
export function splitAtGaps(drafts: readonly SectionDraft[]): SectionDraft[] {
  const gaps = drafts.flatMap(({ heading, blocks }) =>
    blocks.slice(1).map((_, index) => isFar(heading, blocks, index + 1)),
  );
  if (gaps.filter(Boolean).length > gaps.length * USUAL) return [...drafts];
  return drafts.flatMap(splitDraft);
}

function splitDraft({ heading, blocks }: SectionDraft): SectionDraft[] {
  const parts: Block[][] = [[]];
  for (const [index, block] of blocks.entries()) {
    if (index > 0 && isFar(heading, blocks, index)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const [first = [], ...others] = parts;
  return [{ heading, blocks: first }, ...others.map((part) => ({ blocks: part }))];
}

/** What stands above the heading is near to it, wherever it is. */
function isFar(heading: Lines | undefined, blocks: readonly Block[], index: number): boolean {
  const [above, below] = [blocks[index - 1], blocks[index]];
  if (!above || !below || (heading && above.line < heading.line)) return false;
  return below.line - above.endLine - 1 >= FAR;
}
