import { languageOf } from '../language/language.ts';
import type { AskedQuestion, Block, DraftQuestion, GapQuestion, GlossaryEntry, KeyFact, Notes } from '../notes.ts';
import { rangeIn } from './key-facts.ts';

const GAP = '____';

/** The questions of notes with their answers, then their key facts with a gap to fill. */
export function draftQuestionsOf(
  notes: Notes,
  keyFacts: readonly KeyFact[],
  glossary: readonly GlossaryEntry[],
): DraftQuestion[] {
  const terms = glossary.map(({ term }) => term).toSorted((one, other) => other.length - one.length);
  return [...askedIn(notes), ...keyFacts.flatMap((fact) => gapIn(fact, terms))];
}

function askedIn({ documents }: Notes): AskedQuestion[] {
  return documents.flatMap(({ sections }) =>
    sections.flatMap(({ heading, asks, headingLines, blocks }) => {
      const own: AskedQuestion[] = blocks.flatMap(askedBy);
      const answer = blocks.filter(({ kind }) => kind !== 'rule' && kind !== 'unseen');
      if (!asks || !headingLines || answer.length === 0) return own;
      return [
        { kind: 'asked' as const, question: heading, answer, language: languageOf(heading), place: headingLines },
        ...own,
      ];
    }),
  );
}

/** A question that notes leave open is none to ask. */
function askedBy(block: Block): AskedQuestion[] {
  if (block.kind !== 'question' || block.answer.length === 0) return [];
  const { question, answer, language, questionLines } = block;
  return [{ kind: 'asked', question, answer, language, place: questionLines }];
}

/** The range of numbers, or else the longest term, is what is asked for. */
function gapIn({ text, language, places }: KeyFact, terms: readonly string[]): GapQuestion[] {
  const [place] = places;
  const answer = rangeIn(text) ?? terms.find((term) => hasWord(text, term));
  if (!place || answer === undefined || answer.length > text.length / 2) return [];
  const at = text.toLowerCase().indexOf(answer.toLowerCase());
  const written = text.slice(at, at + answer.length);
  return [
    {
      kind: 'gap',
      question: text.slice(0, at) + GAP + text.slice(at + answer.length),
      answer: written,
      language,
      place,
    },
  ];
}

function hasWord(text: string, term: string): boolean {
  const at = text.toLowerCase().indexOf(term.toLowerCase());
  return at !== -1 && !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + term.length] ?? ' '));
}
