import { proseOf } from '../block-text.ts';
import type { Block, Language, Lines, Notes } from '../notes.ts';

/** One sentence, or one point of a list, and the block that it is from. */
export interface Sentence {
  readonly text: string;
  readonly language: Language;
  readonly place: Lines;
  /** The heading above, for what it says about all below it. */
  readonly heading: string;
}

/** What notes say, sentence by sentence, in their order; no code, no questions, no drawings. */
export function sentencesOf({ documents }: Notes): Sentence[] {
  return documents.flatMap(({ sections }) =>
    sections.flatMap(({ heading, blocks }) => blocks.flatMap((block) => sentencesIn(block, heading))),
  );
}

function sentencesIn(block: Block, heading: string): Sentence[] {
  if (block.kind === 'question') return block.answer.flatMap((answer) => sentencesIn(answer, heading));
  if (!('language' in block) || block.kind === 'flow' || block.kind === 'table' || block.kind === 'image') return [];
  const place = { file: block.file, line: block.line, endLine: block.endLine };
  const texts =
    block.kind === 'list' ? block.items.flatMap((item) => split(item.split('\n')[0] ?? '')) : split(proseOf(block));
  return texts.map((text) => ({ text, language: block.language, place, heading }));
}

/** A line that ends, and one that begins anew, part sentences as a full stop does. */
function split(text: string): string[] {
  return text
    .replace(/\n(?=[\p{Ll}(])/gu, ' ')
    .split(/\n|(?<=[.!?।]["')]?)\s+(?=[\p{Lu}\p{Lo}"'(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}
