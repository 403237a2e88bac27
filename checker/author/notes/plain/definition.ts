import { languageOf } from '../language/language.ts';
import type { Definition } from '../notes.ts';
import { asLabelled } from '../terms/labelled.ts';
import { isAfterGap, placeOf, type Recogniser, type Stretch, textAt, textOf } from './piece.ts';

/** `X: …`, `X = …`, `**X** – …`, with the lines that go on below. */
export const definition: Recogniser = (stretch, at) => {
  const found = asLabelled(textAt(stretch, at)) ?? underLabel(stretch, at);
  if (!found || stretch.speakers.has(found.term)) return undefined;
  if (!isAfterGap(stretch, at) && !isNewSentence(stretch, at)) return undefined;
  const end = definitionEnd(stretch, at);
  const text = [found.text, textOf(stretch, at + 1, end)].filter(Boolean).join('\n');
  return { kind: 'definition', language: languageOf(text), term: found.term, text, ...placeOf(stretch, at, end) };
};

/** A label on its own line, right over a value or two. */
function underLabel(stretch: Stretch, at: number): Pick<Definition, 'term' | 'text'> | undefined {
  const [label, below] = [textAt(stretch, at), textAt(stretch, at + 1)];
  const term = /^(\p{Lu}[\p{L}\p{N} /-]{1,40}):$/u.exec(label)?.[1];
  const isValue = below !== '' && below.length < 40 && !/\s\S+\s|->|→|^[-*•]/.test(below);
  return term !== undefined && isValue ? { term, text: '' } : undefined;
}

/** Within a paragraph a colon may be part of a sentence that began in the line above. */
function isNewSentence(stretch: Stretch, at: number): boolean {
  return /[.!?:।]$/.test(textAt(stretch, at - 1)) && /^\p{Lu}/u.test(textAt(stretch, at));
}

function definitionEnd(stretch: Stretch, at: number): number {
  let end = at + 1;
  while (textAt(stretch, end) !== '' && !breaks(stretch, end)) end += 1;
  return end;
}

function breaks(stretch: Stretch, at: number): boolean {
  const text = textAt(stretch, at);
  return (
    (asLabelled(text) !== undefined && isNewSentence(stretch, at)) ||
    /^(?:[-*+•>|$]|\d+[.)]|```|~~~)(?:\s|$|`)|->|→|↓|:$/.test(text)
  );
}
