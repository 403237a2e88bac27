/** What a reader has done, the same for every language: lessons by slug, questions by id. */
export interface Progress {
  readonly lessons: ReadonlyMap<string, LessonRecord>;
  readonly questions: ReadonlyMap<string, AnswerRecord>;
}

export interface LessonRecord {
  readonly opened: boolean;
  /** False when the reader took the mark away: scrolling to the end must not put it back. */
  readonly read?: boolean;
}

export interface AnswerRecord {
  /** Which answer, from 0. */
  readonly chosen: number;
  readonly right: boolean;
  readonly firstTry: boolean;
}

export const NOTHING: Progress = { lessons: new Map(), questions: new Map() };

export function opened(progress: Progress, lesson: string): Progress {
  if (progress.lessons.get(lesson)?.opened) return progress;
  return withLesson(progress, lesson, { ...progress.lessons.get(lesson), opened: true });
}

export function marked(progress: Progress, lesson: string, read: boolean): Progress {
  return withLesson(progress, lesson, { opened: true, read });
}

/** The reader came to the end of the lesson, which reads it unless they said otherwise. */
export function reachedEnd(progress: Progress, lesson: string): Progress {
  return progress.lessons.get(lesson)?.read === undefined ? marked(progress, lesson, true) : progress;
}

export function answered(progress: Progress, question: string, chosen: number, right: boolean): Progress {
  const firstTry = progress.questions.get(question)?.firstTry ?? right;
  return { ...progress, questions: new Map(progress.questions).set(question, { chosen, right, firstTry }) };
}

function withLesson(progress: Progress, lesson: string, record: LessonRecord): Progress {
  return { ...progress, lessons: new Map(progress.lessons).set(lesson, record) };
}
