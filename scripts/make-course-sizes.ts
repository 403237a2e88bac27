import { readFile, writeFile } from 'node:fs/promises';
import results from '../bench/results.json' with { type: 'json' };
import { type Course, courseTable, type Figures } from './grading/course-size.ts';

/** Fills the table of course sizes in `grading/README.md`. Run it with `node scripts/make-course-sizes.ts`. */
export const README = new URL('../grading/README.md', import.meta.url);

const FIGURES: Figures = {
  ...results['grading a class on embedded clusters'],
  setupMinutes: 2,
  dollarsPerMinute: 0.008,
};

const COURSES: readonly Course[] = [
  { students: 30, labs: 12, parts: 1 },
  { students: 300, labs: 12, parts: 4 },
  { students: 3000, labs: 12, parts: 4 },
  { students: 3000, labs: 12, parts: 16 },
  { students: 3000, labs: 12, parts: 64 },
];

const PLACE = /(<!-- made by scripts\/make-course-sizes\.ts -->\n\n).*?(\n\n<!-- to here -->)/s;

/** The text with the table as the figures have it. */
export function withCourseSizes(text: string): string {
  return text.replace(PLACE, (_, start: string, end: string) => start + courseTable(COURSES, FIGURES) + end);
}

if (import.meta.main) await writeFile(README, withCourseSizes(await readFile(README, 'utf8')));
