import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { StudentMark } from '../../grades.ts';
import { fileNames } from '../reading/file-names.ts';

/** Leads to a student's part of the page. */
export interface Anchors {
  readonly idOf: (student: string) => string;
  readonly link: (student: string) => ElementContent;
}

/** Of the students of the page, in their order; who is not among them is named without a link. */
export function anchorsOf(students: readonly StudentMark[]): Anchors {
  const ids = fileNames(students.map(({ id }) => id));
  const named = new Map(students.map((student) => [student.id, student.name ?? student.id]));
  const idOf = (student: string) => `student-${ids.get(student) ?? ''}`;
  const link = (student: string) => {
    const name = h('bdi', named.get(student) ?? student);
    return ids.has(student) ? h('a', { href: `#${idOf(student)}` }, name) : name;
  };
  return { idOf, link };
}
