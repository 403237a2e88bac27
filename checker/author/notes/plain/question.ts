import { languageOf } from '../language/language.ts';
import type { Block } from '../notes.ts';
import { HEADINGS, isRule } from './headings.ts';
import { isListed } from './list.ts';
import { numberedLine } from './numbered.ts';
import { isAfterGap, placeOf, type Recogniser, type Stretch, textAt } from './piece.ts';
import { isQuestion } from './title.ts';

const ANSWER =
  /^(?:\*\*)?(?:A(?:ns(?:wer)?)?|Uttar|Jawab|Jawaab|उत्तर|जवाब)\.? ?\d{0,3}(?:\*\*)?\s*[:.)–-]-?(?:\*\*)?\s*/iu;

/**
 * `Q1. …`, `Question: …`, or a numbered title that asks, with the blocks of its answer.
 * @param readBlocks reads the answer
 */
export function questionWith(readBlocks: (stretch: Stretch) => Block[]): Recogniser {
  return (stretch, at) => {
    const question = questionAt(stretch, at);
    if (question === undefined) return undefined;
    const end = answerEnd(stretch, at + 1);
    const lines = answerLines(stretch, at + 1, end);
    const answer = readBlocks({ ...stretch, lines, headings: false });
    return {
      kind: 'question',
      language: languageOf(question),
      question,
      answer,
      questionLines: placeOf(stretch, at, at + 1),
      ...placeOf(stretch, at, end),
    };
  };
}

/** The words of a question that begins here. */
function questionAt(stretch: Stretch, at: number): string | undefined {
  const text = textAt(stretch, at).replace(/^(\*\*|__)(.+)\1$/, '$2');
  const numbered = numberedLine(text);
  if (!numbered) return undefined;
  const words = numbered.text.replace(/^\*\*\s*|\s*\*\*$/g, '');
  if (numbered.style === 'question') return words;
  return isAfterGap(stretch, at) && isQuestion(words) && !isListed(stretch, at) ? words : undefined;
}

/** The next question, a heading, a line across the page, or two blank lines end an answer. */
function answerEnd(stretch: Stretch, from: number): number {
  let end = from;
  for (let at = from; at < stretch.lines.length; at += 1) {
    if (textAt(stretch, at) === '') {
      if (textAt(stretch, at + 1) === '' && end > from) break;
    } else if (endsAnswer(stretch, at)) break;
    else end = at + 1;
  }
  return end;
}

function endsAnswer(stretch: Stretch, at: number): boolean {
  const text = textAt(stretch, at);
  if (isRule(text) || questionAt(stretch, at) !== undefined) return true;
  return !ANSWER.test(text) && HEADINGS.some((recogniser) => recogniser(stretch, at) !== undefined);
}

/** Without `A:` before the first word. */
function answerLines(stretch: Stretch, from: number, end: number): Stretch['lines'] {
  const lines = stretch.lines.slice(from, end);
  const first = lines.findIndex(({ text }) => text !== '');
  return lines.map((line, index) => {
    if (index !== first) return line;
    return { ...line, text: withoutAnswerMark(line.text) };
  });
}

/** A mark without words is left as it is. */
export function withoutAnswerMark(text: string): string {
  return text.replace(ANSWER, '') || text;
}
