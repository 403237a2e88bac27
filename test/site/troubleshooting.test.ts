import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import type { Cause, Question } from '../../src/course/troubleshooting/question.ts';
import { TREE } from '../../src/course/troubleshooting/tree.ts';

interface Way {
  readonly questions: number;
  readonly cause: Cause;
}

/** Every way through the tree. */
function ways(question: Question, asked = 1): Way[] {
  return question.answers.flatMap(({ next }) =>
    'cause' in next ? [{ questions: asked, cause: next }] : ways(next, asked + 1),
  );
}

it('comes to a cause in at the most five questions, whatever one answers', () => {
  expect(ways(TREE).length).toBeGreaterThan(20);
  expect(Math.max(...ways(TREE).map(({ questions }) => questions))).toBeLessThanOrEqual(5);
});

it('never asks with fewer than two answers', () => {
  const lonely: string[] = [];
  const look = (question: Question) => {
    if (question.answers.length < 2) lonely.push(JSON.stringify(question.ask));
    for (const { next } of question.answers) if (!('cause' in next)) look(next);
  };
  look(TREE);
  expect(lonely).toEqual([]);
});

it('sends every cause to a lesson that there is', async () => {
  const lessons = await readdir(path.join(WORKSHOP, 'content', 'docs', 'lessons'));
  for (const { cause } of ways(TREE)) expect(lessons).toContain(`${cause.lesson}.mdx`);
});
