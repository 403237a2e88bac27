import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WORKSHOP } from '../../../checker/lab/workshop.ts';

const DOCS = path.join(WORKSHOP, 'content', 'docs');

export interface CoursePage {
  /** Its path under content/docs, e.g. `hi/lessons/dns.mdx`. */
  readonly name: string;
  readonly text: string;
}

/** Every page that somebody wrote, in both languages. */
export const COURSE_PAGES: readonly CoursePage[] = globSync('**/*.mdx', { cwd: DOCS })
  .toSorted()
  .map((name) => ({ name, text: readFileSync(path.join(DOCS, name), 'utf8') }));

/** The lessons, and what is learnt by heart from them: facts are claimed here. */
export const ENGLISH_LESSONS = COURSE_PAGES.filter(({ name }) => name.startsWith('lessons/'));

/** The same page in Hinglish. */
export function twinOf({ name }: CoursePage): CoursePage | undefined {
  return COURSE_PAGES.find((page) => page.name === `hi/${name}`);
}
