import { languageOf } from '../language/language.ts';
import type { Block } from '../notes.ts';
import { placeOf, type Stretch, textAt, textOf } from './piece.ts';

/** Nobody reads a longer one; a transcript without blank lines is cut where a sentence ends. */
const LONGEST = 16;

/**
 * What is nothing else: lines up to a blank one, or to one that begins something else.
 * @param begins whether another block begins at that index
 */
export function paragraph(stretch: Stretch, at: number, begins: (at: number) => boolean): Block {
  let end = at + 1;
  while (textAt(stretch, end) !== '' && !isLongEnough(stretch, at, end) && !begins(end)) end += 1;
  const text = textOf(stretch, at, end);
  return { kind: 'paragraph', language: languageOf(text), text, ...placeOf(stretch, at, end) };
}

function isLongEnough(stretch: Stretch, at: number, end: number): boolean {
  return end - at >= 2 * LONGEST || (end - at >= LONGEST && /[.!?।]["')]?$/.test(textAt(stretch, end - 1)));
}
