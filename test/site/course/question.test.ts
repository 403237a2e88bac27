import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORKSHOP } from '../../../checker/lab/workshop.ts';
import { codeSpans } from '../../../src/course/code-spans.ts';
import { flawOf, questionsIn } from '../../../src/course/question.ts';

const DOCS = path.join(WORKSHOP, 'content', 'docs');
const right = { text: 'a', why: 'b', right: true };
const wrong = { text: 'c', why: 'd' };

async function questionsOf(page: string): Promise<ReturnType<typeof questionsIn>> {
  return questionsIn(await readFile(path.join(DOCS, page), 'utf8'));
}

async function pages(folder = DOCS): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.mdx') && !name.startsWith('hi')).toSorted();
}

describe('a question', () => {
  it('has an id to be kept under', () => {
    const answers = [right, wrong];
    expect(flawOf({ id: 'ports-1', question: '?', answers })).toBeUndefined();
    expect(flawOf({ id: 'Ports 1', question: '?', answers })).toContain('"Ports 1"');
    expect(flawOf({ question: '?', answers } as never)).toContain('needs an id');
  });

  it('has exactly one right answer', () => {
    expect(flawOf({ id: 'q', question: '?', answers: [wrong, wrong] })).toContain('0 of them right');
    expect(flawOf({ id: 'q', question: '?', answers: [right, right] })).toContain('2 of them right');
    expect(flawOf({ id: 'q', question: '?', answers: [right] })).toContain('1 answers');
  });

  it('may have code in its sentences, and a lone backtick is a character', () => {
    expect(codeSpans('call `web:80`, not `<b>`')).toEqual([
      { text: 'call ', code: false },
      { text: 'web:80', code: true },
      { text: ', not ', code: false },
      { text: '<b>', code: true },
    ]);
    expect(codeSpans('a ` b')).toEqual([{ text: 'a ` b', code: false }]);
  });
});

describe('the questions of the course', () => {
  it('are the same in both languages, in the same order of answers: a record holds for both', async () => {
    for (const page of await pages(path.join(DOCS, 'hi'))) {
      expect(await questionsOf(path.join('hi', page)), page).toEqual(await questionsOf(page));
    }
  });

  it('have an id of their own each, and a lesson has two to four', async () => {
    const all: string[] = [];
    for (const page of await pages()) {
      const ids = (await questionsOf(page)).map(({ id }) => id);
      all.push(...ids);
      if (!page.startsWith('lessons/')) continue;
      expect(ids.length, page).toBeGreaterThanOrEqual(2);
      expect(ids.length, page).toBeLessThanOrEqual(4);
    }
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    expect(all).toContain('three-ports-1');
  });
});
