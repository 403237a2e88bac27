import { captured } from './captured.ts';
import type { Claim, Course, Problem } from './course.ts';
import { frontMatter } from './front-matter.ts';
import { images } from './images.ts';
import { labs } from './labs.ts';
import { links } from './links.ts';
import { questions } from './questions.ts';
import { scenes } from './scenes.ts';
import { twins } from './twins.ts';

const CLAIMS: readonly Claim[] = [frontMatter, twins, links, images, scenes, labs, captured, questions];

/** Everything that is wrong with a course's pages, in the order of files and lines. */
export function lessonProblems(course: Course): Problem[] {
  const problems = CLAIMS.flatMap((claim) => claim(course));
  return problems.toSorted((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  );
}
