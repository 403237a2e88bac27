import type { Block } from '../notes.ts';
import type { Heading, Piece } from '../plain/piece.ts';

/** A section before it has a level; without a heading it gets one made. */
export interface SectionDraft {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
}

/** A heading begins a section, and what stands before the first one is one too. */
export function draftsOf(pieces: readonly Piece[]): SectionDraft[] {
  const drafts: { heading?: Heading; blocks: Block[] }[] = [];
  for (const piece of pieces) {
    const open = drafts.at(-1);
    if (piece.kind === 'heading') drafts.push({ heading: piece, blocks: [] });
    else if (open) open.blocks.push(piece);
    else drafts.push({ blocks: [piece] });
  }
  return withLead(drafts);
}

/** Front matter, a comment or a line above the first heading is no section of its own. */
function withLead([first, second, ...others]: readonly SectionDraft[]): SectionDraft[] {
  if (!first) return [];
  const isLead = !first.heading && first.blocks.every(({ kind }) => kind === 'unseen' || kind === 'rule');
  if (!second) return [first];
  return isLead ? [{ ...second, blocks: [...first.blocks, ...second.blocks] }, ...others] : [first, second, ...others];
}
