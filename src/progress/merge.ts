import type { AnswerRecord, LessonRecord, Progress } from './record.ts';

export interface Merged {
  readonly progress: Progress;
  /** How many lessons and answers became better by the other record. */
  readonly taken: { readonly lessons: number; readonly answers: number };
}

/** The better of two records, each lesson and each answer for itself: nobody loses by it what they have. */
export function merge(mine: Progress, other: Progress): Merged {
  const lessons = better(mine.lessons, other.lessons, betterLesson);
  const questions = better(mine.questions, other.questions, betterAnswer);
  return {
    progress: { lessons: lessons.records, questions: questions.records },
    taken: { lessons: lessons.taken, answers: questions.taken },
  };
}

/** Returns `mine` itself where the other is no better, which is how a gain is told. */
type Better<T> = (mine: T, other: T) => T;

function better<T>(mine: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>, choose: Better<T>) {
  const records = new Map(mine);
  let taken = 0;
  for (const [key, theirs] of other) {
    const own = mine.get(key);
    const chosen = own ? choose(own, theirs) : theirs;
    if (chosen === own) continue;
    records.set(key, chosen);
    taken += 1;
  }
  return { records, taken };
}

function betterLesson(mine: LessonRecord, other: LessonRecord): LessonRecord {
  return (other.read && !mine.read) || (other.opened && !mine.opened)
    ? { opened: mine.opened || other.opened, read: mine.read || other.read }
    : mine;
}

function betterAnswer(mine: AnswerRecord, other: AnswerRecord): AnswerRecord {
  const firstTry = mine.firstTry || other.firstTry;
  if (other.right && !mine.right) return { ...other, firstTry };
  return firstTry === mine.firstTry ? mine : { ...mine, firstTry };
}
