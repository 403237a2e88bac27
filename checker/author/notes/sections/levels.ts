import type { Heading } from '../plain/piece.ts';
import type { SectionDraft } from './draft.ts';

/** Counts levels down a document: a style that is lower than the one above it is one level below, however much lower. */
export class Levels {
  readonly #titleRank: number | undefined;
  #above: number[] = [];

  constructor(drafts: readonly SectionDraft[]) {
    this.#titleRank = titleRank(drafts);
  }

  of(heading: Heading): number {
    this.#above = this.#above.filter((rank) => rank < heading.rank);
    this.#above.push(heading.rank);
    return this.#above.length;
  }

  /** What has no heading belongs to the title of all, and to no section before it. */
  ofMade(): number {
    this.#above = this.#above.filter((rank) => rank === this.#titleRank);
    return this.#above.length + 1;
  }
}

/** The rank of the first heading, where it comes first of all and no other is as high. */
function titleRank([first, ...others]: readonly SectionDraft[]): number | undefined {
  const rank = first?.heading?.rank;
  if (rank === undefined) return undefined;
  return others.every(({ heading }) => heading === undefined || heading.rank > rank) ? rank : undefined;
}
