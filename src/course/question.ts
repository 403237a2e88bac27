/** One possible answer of a question: every one of them explains itself, and exactly one is right. */
interface Answer {
  readonly text: string;
  readonly why: string;
  readonly right?: boolean;
}

export interface Question {
  /** The same in both languages, and nowhere else in the course: the reader's answer is kept under it. */
  readonly id: string;
  readonly question: string;
  readonly answers: readonly Answer[];
}

/** What is wrong with a question as its author wrote it, in one sentence. */
export function flawOf({ id, answers }: Question): string | undefined {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id ?? '')) {
    return `A Quiz needs an id of small letters, digits and hyphens, like id="ports-1"; this one has ${JSON.stringify(id)}.`;
  }
  const right = answers.filter((answer) => answer.right).length;
  if (answers.length < 2 || right !== 1) {
    return `Quiz "${id}" has ${answers.length} answers, ${right} of them right; it needs two or more, and exactly one right.`;
  }
  return undefined;
}

/** A question as it stands in a lesson's source. */
interface WrittenQuestion extends Question {
  /** Of its `<Quiz`. */
  readonly offset: number;
}

/** The questions in a lesson's source; a text that is no plain string is only told from one that is missing. */
export function writtenQuestions(source: string): WrittenQuestion[] {
  const starts = [...source.matchAll(/<Quiz\b/g)].map(({ index }) => index);
  return starts.map((offset, index) => {
    const block = source.slice(offset, starts[index + 1]);
    const [head = '', ...answers] = block.split(/\{\s*text:/);
    return {
      offset,
      id: /\bid="([^"]*)"/.exec(head)?.[1] ?? '',
      question: /\bquestion=\S/.test(head) ? 'asked' : '',
      answers: answers.map((answer) => ({
        text: 'answered',
        why: /\bwhy:\s*\S/.test(answer) ? 'said' : '',
        right: /\bright:\s*true\b/.test(answer),
      })),
    };
  });
}

/** Which id a lesson's questions have, and which answer (from 0) is right. */
export function questionsIn(source: string): { id: string; answers: number; right: number }[] {
  return writtenQuestions(source).map(({ id, answers }) => ({
    id,
    answers: answers.length,
    right: answers.findIndex(({ right }) => right),
  }));
}
