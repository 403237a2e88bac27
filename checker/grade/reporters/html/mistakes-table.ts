import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Grades } from '../../grades.ts';
import { mistakesOf } from '../reading/mistakes.ts';
import { bar } from './bar.ts';

/** Which mistakes the class made, the most frequent first. */
export function mistakesTable(grades: Grades): readonly ElementContent[] {
  const mistakes = mistakesOf(grades);
  if (mistakes.length === 0) return [h('p', 'None that a check failed for.')];
  const rows = mistakes.map(({ id, sentence, students, labs }) =>
    h('tr', [
      h('th', { scope: 'row' }, [h('span', id.replaceAll('-', ' ')), h('small', labs.join(', '))]),
      h('td', [h('span', students.length), bar(students.length, grades.students.length)]),
      h('td', h('bdi', sentence)),
    ]),
  );
  const names = ['Mistake', 'Students', 'For example, because …'];
  return [
    h('table', { className: ['bars', 'mistakes'] }, [
      h('caption', 'The likeliest mistake behind each failed check, and how many students made it'),
      h(
        'thead',
        h(
          'tr',
          names.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h('tbody', rows),
    ]),
  ];
}
