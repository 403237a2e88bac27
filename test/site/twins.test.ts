import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../checker/author/verify-lessons/read-course.ts';
import { twins } from '../../checker/author/verify-lessons/twins.ts';
import { labIds } from '../../checker/lab/find-lab.ts';
import { WORKSHOP } from '../../checker/lab/workshop.ts';

const DOCS = path.join(WORKSHOP, 'content', 'docs');

describe('every page is there in both languages', () => {
  it('and says the same in both: headings, figures, outputs, sources, questions, code', async () => {
    const course = await readCourse(WORKSHOP);
    expect(course.locales).toEqual(['hi']);
    expect(twins(course)).toEqual([]);
  });

  it('has a page for every lab, which shows the brief that the terminal shows', async () => {
    for (const lab of await labIds()) {
      const page = await readFile(path.join(DOCS, 'labs', `${lab}.mdx`), 'utf8');
      expect(page).toContain(`labs/${lab}/brief.mdx`);
      expect(await readFile(path.join(WORKSHOP, 'labs', lab, 'brief.hi.mdx'), 'utf8')).toContain('##');
    }
  });
});
