import { wordsOf } from '../language/language.ts';
import { isTelling, stemOf } from '../language/stems.ts';

/** Counts which phrases of one or two words belong to which of several texts. */
export class TellingPhrases {
  readonly #texts: readonly string[];
  readonly #spread = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    for (const text of texts)
      for (const phrase of new Set(phrasesOf(text))) this.#spread.set(phrase, (this.#spread.get(phrase) ?? 0) + 1);
  }

  /** What this text says often and the others seldom, as it is written there; undefined where nothing is said twice. */
  of(text: string): string | undefined {
    const times = new Map<string, number>();
    for (const phrase of phrasesOf(text)) times.set(phrase, (times.get(phrase) ?? 0) + 1);
    const scored = [...times].map(([phrase, count]) => ({ phrase, count, score: this.#score(phrase, count) }));
    const [best] = scored.filter(({ count }) => count > 1).toSorted((one, other) => other.score - one.score);
    return best && asWritten(best.phrase, text);
  }

  #score(phrase: string, count: number): number {
    const rarity = Math.log(1 + this.#texts.length / (this.#spread.get(phrase) ?? 1));
    return count * rarity * (phrase.includes(' ') ? 2 : 1);
  }
}

/** Telling words, and pairs of them that stand together. */
function phrasesOf(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((word, index) => {
    if (!isName(word)) return [];
    const next = words[index + 1];
    const stem = stemOf(word);
    return next !== undefined && isName(next) ? [stem, `${stem} ${stemOf(next)}`] : [stem];
  });
}

/** What is done, and how, names nothing. */
function isName(word: string): boolean {
  return isTelling(word) && !/(?:ing|ed|ly)$/.test(word);
}

function asWritten(phrase: string, text: string): string {
  const written = text.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
  const length = phrase.split(' ').length;
  const at = written.findIndex((_, index) => stemmed(written.slice(index, index + length)) === phrase);
  return at === -1 ? phrase : written.slice(at, at + length).join(' ');
}

function stemmed(words: readonly string[]): string {
  return words.map((word) => stemOf(word.toLowerCase())).join(' ');
}
