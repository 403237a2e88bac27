import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Grades, StudentMark } from '../../grades.ts';
import { markedRuns } from '../reading/marked-runs.ts';
import type { Anchors } from './anchors.ts';
import { KINDS, studentElement } from './student.ts';

/** Every student of the class, and a choice of whom to show, which works without a script. */
export function studentsList(
  grades: Grades,
  students: readonly StudentMark[],
  { idOf }: Anchors,
): readonly ElementContent[] {
  const byStudent = Map.groupBy(markedRuns(grades), ({ student }) => student.id);
  const isOpen = students.length === 1;
  const elements = students.map((student) =>
    studentElement(student, byStudent.get(student.id) ?? [], { id: idOf(student.id), isOpen }),
  );
  return isOpen ? elements : [choice(), ...elements];
}

function choice(): ElementContent {
  const options = Object.entries(KINDS).map(([kind, name]) =>
    h('label', [h('input', { type: 'radio', name: 'show', value: kind, checked: kind === 'all' }), name]),
  );
  return h('fieldset', { className: ['choice'] }, [h('legend', 'Show'), ...options]);
}
