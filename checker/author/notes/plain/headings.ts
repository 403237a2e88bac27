import { commandRunEnd, isCommand } from '../code/commands.ts';
import { languageOf } from '../language/language.ts';
import { nextLine } from '../lines.ts';
import type { Lines } from '../notes.ts';
import { isListed } from './list.ts';
import { type Numbered, numberedLine } from './numbered.ts';
import { type Heading, isAfterGap, placeOf, type Recogniser, type Stretch, textAt } from './piece.ts';
import { RANK } from './rank.ts';
import { bareTitle, isPhrase, isQuestion, isShouted, isTitleCase, isTitleLike } from './title.ts';

const RULE = /^([-=_*~#])(?: ?\1){2,200}$/;

/** A line that is nothing but a mark, again and again. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** `# Heading`; the comment above a command is none. */
const hashHeading: Recogniser = (stretch, at) => {
  const [, hashes = '', text = ''] = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/.exec(textAt(stretch, at)) ?? [];
  if (text === '' || text.length > 200 || isFollower(stretch, at, hashes)) return undefined;
  if (hashes === '#' && (commandRunEnd(stretch.lines, at) !== undefined || isCommand(text))) return undefined;
  return heading(stretch, [at, at + 1], text, RANK.hash + hashes.length - 1);
};

/** In a banner of comments the first line is the heading, and the others are its text. */
export const bannerLine: Recogniser = (stretch, at) => {
  const [, hashes = '', text = ''] = /^(#{1,6})\s+(.*)$/.exec(textAt(stretch, at)) ?? [];
  if (text === '' || !isFollower(stretch, at, hashes)) return undefined;
  return { kind: 'paragraph', language: languageOf(text), text, ...placeOf(stretch, at, at + 1) };
};

function isFollower(stretch: Stretch, at: number, hashes: string): boolean {
  return textAt(stretch, at - 1).startsWith(`${hashes} `);
}

/** A title between two lines across the page. */
const boxedHeading: Recogniser = (stretch, at) => {
  const [above, text, below] = [at, at + 1, at + 2].map((index) => textAt(stretch, index));
  if (!above || !text || !below || !isRule(above) || !isRule(below) || isRule(text) || text.length > 120)
    return undefined;
  return above[0] === below[0]
    ? heading(stretch, [at, at + 3], text.replace(/^#\s+|\s+#$/g, ''), RANK.boxed)
    : undefined;
};

/** A title with a line of `===` or `---` under it. */
const underlinedHeading: Recogniser = (stretch, at) => {
  const [text, below] = [textAt(stretch, at), textAt(stretch, at + 1)];
  if (!isAfterGap(stretch, at) || !isRule(below) || below === '---' || isRule(text)) return undefined;
  if (text.length > 100 || /[.;,]$/.test(text) || /^[-*•|]\s/.test(text)) return undefined;
  return heading(stretch, [at, at + 2], text, below.startsWith('=') ? RANK.doubleUnderline : RANK.underlined);
};

/** `ROOT CAUSE ANALYSIS` */
const shoutedHeading: Recogniser = (stretch, at) => {
  const text = textAt(stretch, at);
  const numbered = numberedLine(text);
  if (!startsContent(stretch, at) || !isShouted(bareTitle(numbered?.text ?? text))) return undefined;
  return heading(stretch, [at, at + 1], text, RANK.shouted);
};

/** `1. Pods`, `1.2 Services`, `Step 3: Apply it`, `A. Why`: a title with something under it, and no point of a list. */
const numberedHeading: Recogniser = (stretch, at) => {
  const numbered = numberedLine(textAt(stretch, at));
  if (!numbered || numbered.style === 'question' || !startsContent(stretch, at) || isListed(stretch, at))
    return undefined;
  const words = numbered.style === 'word' ? 16 : 12;
  const title = numbered.text.replace(/[.]$/, numbered.style === 'word' ? '' : '.');
  if (title !== '' && !isTitleLike(title, words) && !isQuestion(title)) return undefined;
  const depth = numbered.number.split('.').length;
  const rank = numbered.style === 'parts' ? RANK.parts + depth / 10 : RANK[numbered.style];
  return heading(stretch, [at, at + 1], textAt(stretch, at), rank);
};

/** A question on a line of its own: what follows is its answer. */
const askedHeading: Recogniser = (stretch, at) => {
  const text = textAt(stretch, at);
  if (!startsContent(stretch, at) || !isQuestion(text) || numberedLine(text)) return undefined;
  return heading(stretch, [at, at + 1], text, RANK.asked);
};

/** `**Bold**`, alone on its line. */
export const boldHeading: Recogniser = (stretch, at) => {
  const text = textAt(stretch, at);
  const bold = /^(\*\*|__)([^*_]{2,90})\1:?$/.exec(text)?.[2];
  if (bold === undefined || numberedLine(bold)?.style === 'question') return undefined;
  if (!startsContent(stretch, at) || /[.!,;]$/.test(bold) || !isPhrase(bold)) return undefined;
  return heading(stretch, [at, at + 1], text, RANK.bold);
};

/** `The Mistake:`; where a sentence goes on after the colon, or only a list or code is led to, it is no heading. */
const labelHeading: Recogniser = (stretch, at) => {
  const text = textAt(stretch, at);
  if (!text.endsWith(':') || !startsContent(stretch, at)) return undefined;
  const label = bareTitle(text);
  const unspaced = label.replace(/\s*\([^)]*\)$/, '');
  if (!isTitleLike(unspaced, 7) || !isPhrase(unspaced) || /:/.test(unspaced)) return undefined;
  const isAlone = textAt(stretch, at + 1) === '';
  if (!isAlone && !isProseBelow(stretch, at + 1)) return undefined;
  return heading(stretch, [at, at + 1], text, isAlone ? RANK.label : RANK.lead);
};

/** Two values under a label are no section. */
function isProseBelow(stretch: Stretch, at: number): boolean {
  const below = textAt(stretch, at);
  return /\s\S+\s/.test(below) || /^[-*•$]\s|^\d+[.)]\s|:$/.test(below);
}

/** `The Traffic Flow` far from what is above it, and right over its text; or the first line of all. */
const plainHeading: Recogniser = (stretch, at) => {
  const text = textAt(stretch, at);
  if (!startsContent(stretch, at) || /[:?]/.test(text) || !isTitleLike(text, 8) || !isPhrase(text)) return undefined;
  const isFirst = nextLine(stretch.lines, 0, (text) => text !== '') === at;
  if (isFirst && stretch.lines[at]?.number !== 1 && !isTitleCase(text)) return undefined;
  const isFar = isFirst || (textAt(stretch, at - 1) === '' && textAt(stretch, at - 2) === '');
  const below = textAt(stretch, at + 1) || textAt(stretch, at + 2);
  if (!isFar || !isTitleCase(text) || (below.length < 40 && !isFirst)) return undefined;
  return heading(stretch, [at, at + 1], text, isFirst ? RANK.title : RANK.plain);
};

/** In their order: who comes first has the surer sign. */
export const HEADINGS: readonly Recogniser[] = [
  boxedHeading,
  underlinedHeading,
  hashHeading,
  shoutedHeading,
  numberedHeading,
  askedHeading,
  boldHeading,
  labelHeading,
  plainHeading,
];

/** After a gap, and not the last thing of all. */
function startsContent(stretch: Stretch, at: number): boolean {
  if (!isAfterGap(stretch, at) && !isRule(textAt(stretch, at - 1))) return false;
  return stretch.lines.slice(at + 1, at + 12).some(({ text }) => text !== '');
}

function heading(stretch: Stretch, [at, end]: readonly [number, number], written: string, rank: number): Heading {
  return headingPiece(written, rank, placeOf(stretch, at, end));
}

/** A heading with its number apart from its words. */
export function headingPiece(written: string, rank: number, place: Lines): Heading {
  const numbered = numberedLine(written);
  const text = bareTitle(titleOf(written, numbered));
  return {
    kind: 'heading',
    text,
    ...(numbered && { number: numbered.number }),
    rank,
    asks: isQuestion(text),
    ...place,
  };
}

/** A number without any words is the title. */
function titleOf(written: string, numbered: Numbered | undefined): string {
  if (!numbered || numbered.text === '') return written;
  return numbered.text.replace(/^(\([^)]+\)): /, '$1 ');
}
