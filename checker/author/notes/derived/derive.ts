import type { Derived, Notes } from '../notes.ts';
import { draftQuestionsOf } from './draft-questions.ts';
import { glossaryOf } from './glossary.ts';
import { keyFactsIn } from './key-facts.ts';
import { sentencesOf } from './sentences.ts';

/** What can be drawn from notes, all in their own words, each with its place. */
export function derive(notes: Notes): Derived {
  const keyFacts = keyFactsIn(sentencesOf(notes));
  const glossary = glossaryOf(notes);
  return { keyFacts, glossary, draftQuestions: draftQuestionsOf(notes, keyFacts, glossary) };
}
