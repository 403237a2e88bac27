import { languageOf } from '../language/language.ts';
import { cutAtArrows } from './arrows.ts';
import { isAfterGap, placeOf, type Recogniser, type Stretch, textAt } from './piece.ts';

const LONGEST_ITEM = 60;

/** Short lines without marks that a line leads to: indented below it, or each on its own after a colon. */
export const leadList: Recogniser = (stretch, at) => {
  const end = indentedEnd(stretch, at) ?? spacedEnd(stretch, at);
  if (end === undefined) return undefined;
  const items = stretch.lines.slice(at, end).flatMap(({ text }) => (text === '' ? [] : [text]));
  const language = languageOf(items.join('\n'));
  return { kind: 'list', language, ordered: false, start: 1, items, ...placeOf(stretch, at, end) };
};

function indentedEnd(stretch: Stretch, at: number): number | undefined {
  const { lines } = stretch;
  const [lead, first] = [lines[at - 1], lines[at]];
  if (!lead || !first || lead.text === '' || first.indent < lead.indent + 2) return undefined;
  let end = at;
  while (lines[end]?.indent === first.indent && isItem(textAt(stretch, end))) end += 1;
  return end - at > 1 && textAt(stretch, end) === '' ? end : undefined;
}

/** The lead ends with a colon, then come two short lines or more with a blank one before each. */
function spacedEnd(stretch: Stretch, at: number): number | undefined {
  if (!isAfterGap(stretch, at) || !textAt(stretch, at - 2).endsWith(':')) return undefined;
  let end = at;
  let count = 0;
  while (isItem(textAt(stretch, end)) && textAt(stretch, end + 1) === '' && !textAt(stretch, end).endsWith(':')) {
    count += 1;
    end += 2;
  }
  return count > 1 ? end - 1 : undefined;
}

function isItem(text: string): boolean {
  if (cutAtArrows(text)) return false;
  return text !== '' && text.length <= LONGEST_ITEM && /\p{L}/u.test(text) && !/[.!?।]$/.test(text);
}
