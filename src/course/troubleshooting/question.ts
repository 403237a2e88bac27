import type { Words } from '../../figures/scene.ts';

/** "It does not answer": from what one sees to its cause, in at the most five questions. */
export interface Question {
  readonly ask: Words;
  /** What to type to find out. */
  readonly command?: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly text: Words;
  readonly next: Question | Cause;
}

export interface Cause {
  readonly cause: Words;
  readonly mend: Words;
  /** The lesson that explains it. */
  readonly lesson: string;
}
