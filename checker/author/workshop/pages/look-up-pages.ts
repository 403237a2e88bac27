import type { Block, DraftQuestion } from '../../notes/notes.ts';
import { blockMdx, type Setting } from '../mdx/block-mdx.ts';
import { markdown, plain } from '../mdx/escape.ts';
import type { Plan } from '../plan.ts';

/** Whether the words that stand somewhere in the notes are Markdown. */
type IsMarkdown = (file: string) => boolean;

/** Every word that the notes explain. */
export function glossaryPage({ derived: { glossary } }: Plan, isMarkdown: IsMarkdown): string {
  const rows = glossary
    .toSorted((one, other) => one.term.localeCompare(other.term, 'en', { sensitivity: 'base' }))
    .map(({ term, text, places }) => {
      const words = writer(isMarkdown(places[0]?.file ?? ''));
      return `| ${cell(words(term))} | ${cell(words(text))} |`;
    });
  return page('Glossary', 'The words of the notes, in their own words', [
    rows.length > 0
      ? `| Word | What the notes say |\n| --- | --- |\n${rows.join('\n')}`
      : 'The notes explain no word on its own.',
  ]);
}

/** What the notes want to be remembered. */
export function cheatSheetPage({ derived: { keyFacts } }: Plan, isMarkdown: IsMarkdown): string {
  const facts = keyFacts.map(({ text, places }) => {
    const times = places.length > 1 ? ` (said ${places.length} times)` : '';
    return `- ${oneLine(writer(isMarkdown(places[0]?.file ?? ''))(text))}${times}`;
  });
  return page('Cheat sheet', 'What to remember, on one page', [
    facts.length > 0 ? facts.join('\n') : 'The notes mark nothing to be remembered.',
  ]);
}

/** The questions of the notes with their answers, and facts with a gap. */
export function questionsPage(
  { derived: { draftQuestions } }: Plan,
  isMarkdown: IsMarkdown,
  setting: Omit<Setting, 'isMarkdown'>,
): string {
  const body = draftQuestions.map((question, index) =>
    questionMdx(question, index, draftQuestions, isMarkdown, setting),
  );
  return page('Questions', 'Drafts, for the author to choose from', [
    'These are drafts from the notes: keep the good ones in their lessons.',
    ...body,
  ]);
}

function questionMdx(
  question: DraftQuestion,
  index: number,
  all: readonly DraftQuestion[],
  isMarkdown: IsMarkdown,
  setting: Omit<Setting, 'isMarkdown'>,
): string {
  const words = writer(isMarkdown(question.place.file));
  if (question.kind === 'asked') {
    const answer = question.answer.map((block: Block) =>
      blockMdx(block, { ...setting, isMarkdown: isMarkdown(question.place.file) }),
    );
    return ['<details>', `<summary>${oneLine(words(question.question))}</summary>`, ...answer, '</details>'].join(
      '\n\n',
    );
  }
  const others = all.flatMap((other) =>
    other.kind === 'gap' && other.answer !== question.answer ? [other.answer] : [],
  );
  const wrong = [...new Set(others)].slice(0, 2);
  if (wrong.length === 0) return `**${oneLine(words(question.question))}**\n\n${oneLine(words(question.answer))}`;
  const right = { text: question.answer, why: 'So the notes say.', right: true };
  const answers = wrong.map((text) => ({ text, why: `The notes say ${question.answer}.` }));
  answers.splice(index % (answers.length + 1), 0, right);
  const written = answers.map((answer) => `    ${objectText(answer)},`).join('\n');
  return `<Quiz\n  id="draft-${index + 1}"\n  question={${JSON.stringify(question.question)}}\n  answers={[\n${written}\n  ]}\n/>`;
}

function objectText({ text, why, ...rest }: { text: string; why: string; right?: boolean }): string {
  return `{ text: ${JSON.stringify(text)}, why: ${JSON.stringify(why)}${'right' in rest ? ', right: true' : ''} }`;
}

function writer(isMarkdown: boolean): (words: string) => string {
  return isMarkdown ? markdown : plain;
}

function page(title: string, description: string, body: readonly string[]): string {
  return `---\ntitle: ${title}\ndescription: ${description}\n---\n\n${body.join('\n\n')}\n`;
}

function cell(text: string): string {
  return oneLine(text).replaceAll(/(?<!\\)\|/g, '\\|');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
