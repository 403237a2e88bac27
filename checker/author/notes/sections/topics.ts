import { proseOf } from '../block-text.ts';
import { wordsOf } from '../language/language.ts';
import { stemsOf } from '../language/stems.ts';
import type { Block } from '../notes.ts';
import type { SectionDraft } from './draft.ts';

/** Words of a section that is made: a page or less. */
const FEWEST = 120;
const MOST = 450;
/** So many telling words on both sides of a place are compared. */
const COMPARED = 60;

/** A text without headings, cut where its words change; a section that has a heading keeps its first part. */
export function splitByTopic({ heading, blocks }: SectionDraft): SectionDraft[] {
  const spoken = blocks.map((block) => speak(block));
  const parts: Block[][] = [];
  for (let from = 0; from < blocks.length; ) {
    const end = topicEnd(spoken, from);
    parts.push(blocks.slice(from, end));
    from = end;
  }
  const [first = [], ...others] = parts;
  return [{ heading, blocks: first }, ...others.map((part) => ({ blocks: part }))];
}

interface Spoken {
  readonly words: number;
  readonly stems: readonly string[];
}

function speak(block: Block): Spoken {
  const prose = proseOf(block);
  return { words: wordsOf(prose).length, stems: stemsOf(prose) };
}

/** The place after `from` where what comes next has the least in common with what came before. */
function topicEnd(spoken: readonly Spoken[], from: number): number {
  let best = { end: spoken.length, likeness: Number.POSITIVE_INFINITY };
  let words = 0;
  for (let end = from + 1; end < spoken.length; end += 1) {
    words += spoken[end - 1]?.words ?? 0;
    if (words > MOST && best.likeness !== Number.POSITIVE_INFINITY) break;
    if (words < FEWEST) continue;
    const likeness = likenessAt(spoken, from, end);
    if (likeness < best.likeness) best = { end, likeness };
  }
  const isRestShort = wordsIn(spoken.slice(best.end, best.end + MOST)) < FEWEST / 2;
  return isRestShort ? spoken.length : best.end;
}

function wordsIn(spoken: readonly Spoken[]): number {
  return spoken.reduce((sum, { words }) => sum + words, 0);
}

/** The share of the telling words after a place that stand before it too. */
function likenessAt(spoken: readonly Spoken[], from: number, end: number): number {
  const before = new Set(take(spoken.slice(Math.max(from, end - COMPARED), end).toReversed()));
  const after = [...new Set(take(spoken.slice(end, end + COMPARED)))];
  return after.length === 0 ? 1 : after.filter((stem) => before.has(stem)).length / after.length;
}

function take(spoken: readonly Spoken[]): string[] {
  let stems: string[] = [];
  for (const part of spoken) {
    if (stems.length >= COMPARED) break;
    stems = stems.concat(part.stems.slice(0, COMPARED));
  }
  return stems;
}
