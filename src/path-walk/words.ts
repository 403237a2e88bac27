import type { Language } from '../../checker/lab/words.ts';
import { fill } from '../progress/fill.ts';

/** What the walk along a request's road says: gatehouse.path.* in content/i18n/. What happens at a hop the path says itself. */
export const PATH_WORDS = [
  'label',
  'asked.host',
  'asked.node',
  'asked.pod',
  'back',
  'next',
  'play',
  'pause',
  'hop',
  'decided',
  'destination',
  'observed',
  'derived',
  'taken',
  'not-taken',
  'chance.taken',
  'chance.possible',
  'chance.never',
  'end.answered',
  'end.refused',
  'end.reset',
  'end.timed-out',
  'end.no-such-host',
  'end.no-route',
  'end.left',
  'because',
  'places',
  'try',
  'lesson',
] as const;

type PathWord = (typeof PATH_WORDS)[number];
export type Say = (word: PathWord, values?: Record<string, string | number>) => string;

/** How an element tells: its words, the page's language, and where lessons are, but for those that are not there. */
export interface Told {
  readonly say: Say;
  readonly language: Language;
  readonly base: string;
  readonly missingLessons: readonly string[];
}

/** Speaks by the words that an element was given as JSON. */
export function speaker(words: string | undefined): Say {
  const known = JSON.parse(words ?? '{}') as Partial<Record<PathWord, string>>;
  return (word, values = {}) => fill(known[word] ?? word, values);
}
