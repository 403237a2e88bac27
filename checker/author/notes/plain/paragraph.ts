import { languageOf } from '../language/language.ts';
import type { Block } from '../notes.ts';
import { asIsA } from '../terms/is-a.ts';
import { placeOf, type Stretch, textAt, textOf } from './piece.ts';

/** Nobody reads a longer one; a transcript without blank lines is cut where a sentence ends. */
const LONGEST = 16;

/** In characters; what goes on for longer explains more than a word. */
const LONGEST_DEFINITION = 600;

/**
 * What is nothing else: lines up to a blank one, or to one that begins something else. A short one that begins with
 * `X is a …` is a definition.
 * @param begins whether another block begins at that index
 */
export function paragraph(stretch: Stretch, at: number, begins: (at: number) => boolean): Block {
  let end = at + 1;
  while (textAt(stretch, end) !== '' && !isLongEnough(stretch, at, end) && !begins(end)) end += 1;
  const text = textOf(stretch, at, end);
  const written = { language: languageOf(text), text, ...placeOf(stretch, at, end) };
  const term = text.length > LONGEST_DEFINITION ? undefined : asIsA(text);
  return term === undefined ? { kind: 'paragraph', ...written } : { kind: 'definition', term, ...written };
}

function isLongEnough(stretch: Stretch, at: number, end: number): boolean {
  return end - at >= 2 * LONGEST || (end - at >= LONGEST && /[.!?।]["')]?$/.test(textAt(stretch, end - 1)));
}
