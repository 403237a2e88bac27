import { stemsOf } from '../language/stems.ts';
import type { Sentence } from './sentences.ts';

/** Fewer telling words say too little to be the same twice. */
const FEWEST = 3;
/** Sentences are looked up by their rarest words. */
const LOOKED_UP = 4;
/** A word in more sentences than these finds nothing. */
const CROWD = 60;
/** The share of the shorter sentence's words that the longer one has too, and of all words that both have. */
const SHARED = 0.8;
const IN_COMMON = 0.5;

/**
 * Which sentences are said again later, in whatever words.
 * @returns by the first one's index, all others that say the same
 */
export function repeatedIn(sentences: readonly Sentence[]): Map<number, Sentence[]> {
  const words = sentences.map(({ text }) => new Set(text.length > 400 ? [] : stemsOf(text)));
  const spread = spreadOf(words);
  const byWord = new Map<string, number[]>();
  const repeated = new Map<number, Sentence[]>();
  for (const [index, own] of words.entries()) {
    if (own.size < FEWEST) continue;
    const rarest = [...own]
      .toSorted((one, other) => (spread.get(one) ?? 0) - (spread.get(other) ?? 0))
      .slice(0, LOOKED_UP);
    const candidates = new Set(rarest.flatMap((word) => byWord.get(word) ?? []));
    const first = [...candidates].find(
      (other) => isSame(own, words[other] ?? new Set()) && !isSameBlock(sentences, index, other),
    );
    const sentence = sentences[index];
    if (first !== undefined && sentence) repeated.set(first, [...(repeated.get(first) ?? []), sentence]);
    else for (const word of rarest) remember(byWord, word, index);
  }
  return repeated;
}

function spreadOf(words: readonly ReadonlySet<string>[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const own of words) for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
  return spread;
}

function remember(byWord: Map<string, number[]>, word: string, index: number): void {
  const known = byWord.get(word);
  if (!known) byWord.set(word, [index]);
  else if (known.length < CROWD) known.push(index);
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shorter = Math.min(one.size, other.size);
  if (shorter * 2 < Math.max(one.size, other.size)) return false;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both >= shorter * SHARED && both >= (one.size + other.size - both) * IN_COMMON;
}

function isSameBlock(sentences: readonly Sentence[], one: number, other: number): boolean {
  return (
    sentences[one]?.place.line === sentences[other]?.place.line &&
    sentences[one]?.place.file === sentences[other]?.place.file
  );
}
