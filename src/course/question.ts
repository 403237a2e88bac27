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

/** The questions in a lesson's source: which id, and which answer (from 0) is right. */
export function questionsIn(source: string): { id: string; answers: number; right: number }[] {
  const blocks = source.split(/<Quiz\b/).slice(1);
  return blocks.map((block) => {
    const answers = block.split(/\{\s*text:/).slice(1);
    return {
      id: /\bid="([^"]*)"/.exec(block)?.[1] ?? '',
      answers: answers.length,
      right: answers.findIndex((answer) => /\bright:\s*true\b/.test(answer)),
    };
  });
}
