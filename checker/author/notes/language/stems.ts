import { wordsOf } from './language.ts';
import { ENGLISH, FILLERS, HINDI_LATIN } from './words.ts';

/** Whether a word (in lower case) may say what a text is about. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !ENGLISH.has(word) && !HINDI_LATIN.has(word) && !FILLERS.has(word) && !/['’]/.test(word);
}

/** What the telling words of a text have in common with their other forms: `restarts` and `restarted` are `restart`. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).filter(isTelling).map(stemOf);
}

export function stemOf(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=\w{4})(?:ing|ed)$/, '')
    .replace(/(?<=\w{4})e$/, '');
}
