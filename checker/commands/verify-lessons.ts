import { readCourse } from '../author/verify-lessons/read-course.ts';
import { lessonProblems } from '../author/verify-lessons/verify-lessons.ts';
import { UserError } from '../errors.ts';
import { WORKSHOP } from '../lab/workshop.ts';
import { paintFor } from '../report/paint.ts';

/**
 * Tells what is wrong with the workshop's pages, each problem by its place; how many there are.
 * @throws {UserError} where there are no pages.
 */
export async function verifyLessons({ json = false }: { readonly json?: boolean }): Promise<number> {
  const course = await readCourse(WORKSHOP);
  if (course.pages.length === 0)
    throw new UserError('there are no pages in content/docs/', { hint: 'gatehouse new lesson NAME makes one' });
  const problems = lessonProblems(course);
  const paint = paintFor(process.stdout);
  for (const problem of problems) {
    const { file, line, wrong, write } = problem;
    console.log(json ? JSON.stringify(problem) : `${paint.bad('✗')} ${file}:${line} ${wrong}\n  write  ${write}`);
  }
  if (problems.length === 0 && !json)
    console.log(
      `${paint.good('✓')} ${course.pages.length} page${course.pages.length === 1 ? ' is as it' : 's are as they'} should be`,
    );
  return problems.length;
}
