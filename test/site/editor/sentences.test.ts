import { describe, expect, it } from 'vitest';
import { COURSE_PAGES } from './course-pages.ts';
import { blocksOf, sentencesOf, wordsIn } from './prose.ts';

const LONGEST = 30;

describe('sentences', () => {
  it.for(COURSE_PAGES.map(({ name, text }) => [name, text] as const))(
    'none on %s is longer than 30 words',
    ([, text]) => {
      const long = blocksOf(text)
        .flatMap(sentencesOf)
        .filter((sentence) => wordsIn(sentence) > LONGEST)
        .map((sentence) => `${wordsIn(sentence)} words: ${sentence}`);
      expect(long).toEqual([]);
    },
  );

  it('are found wherever a reader reads: titles, paragraphs, lists, tables, questions and answers', () => {
    const page = [
      "---\ntitle: A title\ndescription: 'What it is'\nsidebar:\n  order: 1\n---\n",
      'One `kubectl get pods` here. Two [linked words](https://example.com/a.b) there.\n\n```sh\nnot this\n```\n',
      '- an item\n  goes on\n- another\n\n| Head | Cell |\n| --- | --- |\n| left | right |\n',
      "<Quiz\n  id=\"q\"\n  question=\"What?\"\n  answers={[{ text: 'Yes', why: 'It\\'s so. Really.' }]}\n/>\n",
    ].join('\n');
    expect(blocksOf(page).flatMap(sentencesOf)).toEqual([
      'A title',
      'What it is',
      'What?',
      'Yes',
      "It\\'s so.",
      'Really.',
      'One code here.',
      'Two linked words there.',
      'an item goes on',
      'another',
      'Head',
      'Cell',
      'left',
      'right',
    ]);
  });
});
