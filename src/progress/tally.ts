import type { Progress } from './record.ts';

/** What the page knows of a lesson: built in, since the record has only what the reader touched. */
export interface LessonOutline {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly questions: readonly string[];
}

export interface Tally {
  readonly read: number;
  readonly lessons: number;
  readonly right: number;
  readonly questions: number;
  /** The first lesson not read yet. */
  readonly next: LessonOutline | undefined;
}

/** How far the reader is in some lessons: a module's, or all of the course. */
export function tally(lessons: readonly LessonOutline[], progress: Progress): Tally {
  const unread = lessons.filter(({ slug }) => !progress.lessons.get(slug)?.read);
  const questions = lessons.flatMap((lesson) => lesson.questions);
  return {
    read: lessons.length - unread.length,
    lessons: lessons.length,
    right: questions.filter((id) => progress.questions.get(id)?.right).length,
    questions: questions.length,
    next: unread[0],
  };
}
