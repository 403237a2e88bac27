import { existsSync } from 'node:fs';
import path from 'node:path';
import { WORKSHOP } from './workshop.ts';

/** Whether this workshop has a lesson (`lessons/endpoints`): mistakes are the same everywhere, lessons are its own. */
export function hasLesson(lesson: string): boolean {
  return ['mdx', 'md'].some((ending) => existsSync(path.join(WORKSHOP, 'content/docs', `${lesson}.${ending}`)));
}
