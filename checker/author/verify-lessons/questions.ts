import { flawOf, writtenQuestions } from '../../../src/course/question.ts';
import type { Claim, Problem } from './course.ts';
import { lineAt, placeOfPage } from './page.ts';

/** Questions are whole, and no two of a language have the same id. */
export const questions: Claim = (course) => {
  const first = new Map<string, string>();
  return course.pages.flatMap((page) => {
    const { locale } = placeOfPage(page, course);
    return writtenQuestions(page.text).flatMap((question): Problem[] => {
      const at = { file: page.name, line: lineAt(page.text, question.offset) };
      const key = `${locale}/${question.id}`;
      const before = first.get(key);
      const here = `${at.file}:${at.line}`;
      first.set(key, before ?? here);
      const flaw = flawOf(question);
      if (flaw) return [{ ...at, wrong: flaw.replace(/\.$/, ''), write: EXAMPLE }];
      if (question.question === '' || question.answers.some(({ why }) => why === ''))
        return [
          { ...at, wrong: `Quiz "${question.id}" does not ask, or an answer of it does not say why`, write: EXAMPLE },
        ];
      return before === undefined
        ? []
        : [
            {
              ...at,
              wrong: `Quiz "${question.id}" is at ${before} already`,
              write: 'an id that no other question has',
            },
          ];
    });
  });
};

const EXAMPLE =
  "<Quiz id=\"ports-1\" question=\"…?\" answers={[{ text: '…', why: '…', right: true }, { text: '…', why: '…' }]} />";
