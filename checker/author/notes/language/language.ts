import type { Language } from '../notes.ts';
import { ELSEWHERE, ENGLISH, HINDI_LATIN } from './words.ts';

/** So much of a block tells its language. */
const READ = 2_000;

const LETTER = /\p{L}/gu;
const DEVANAGARI = /\p{Script=Devanagari}/gu;
const LATIN = /\p{Script=Latin}/gu;

/**
 * The language that most of a text's small words belong to. Text of names alone (`ClusterIP, NodePort`) counts as
 * English, the language they are from; half a sentence of Hindi between English terms makes it Hinglish.
 */
export function languageOf(text: string): Language {
  const read = text.slice(0, READ);
  const letters = count(read, LETTER);
  if (letters === 0) return 'code';
  if (count(read, DEVANAGARI) > letters / 4) return 'hi';
  if (count(read, LATIN) < letters / 2) return 'other';
  return languageOfLatin(wordsOf(read));
}

/** All words, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
}

function languageOfLatin(words: readonly string[]): Language {
  const english = among(words, ENGLISH);
  const hindi = among(words, HINDI_LATIN);
  if (hindi > 0 && hindi >= english && (hindi > 1 || words.length < 8)) return 'hi-Latn';
  const elsewhere = among(words, ELSEWHERE);
  return elsewhere > 2 && elsewhere > 2 * english ? 'other' : 'en';
}

function among(words: readonly string[], list: ReadonlySet<string>): number {
  return words.filter((word) => list.has(word)).length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
