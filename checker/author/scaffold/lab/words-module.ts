import type { Words } from '../../../lab/words.ts';
import { quoted } from './quoted.ts';
import type { Told } from './types/taught-type.ts';

/** The text of `words.ts`. */
export function wordsModule({ hints, why }: Told): string {
  return [
    "import type { Words } from 'gatehouse/lab/words';",
    '',
    'export const hints: readonly Words[] = [',
    ...hints.flatMap((hint) => ['  {', ...spoken(hint, '    '), '  },']),
    '];',
    '',
    'export const why: Words = {',
    ...spoken(why, '  '),
    '};',
    '',
  ].join('\n');
}

function spoken(words: Words, indent: string): string[] {
  return Object.entries(words).map(([language, said]) => `${indent}${language}: ${quoted(said)},`);
}
