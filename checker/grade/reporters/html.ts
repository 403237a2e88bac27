import { h } from 'hastscript';
import type { Grades } from '../grades.ts';
import { alike } from './html/alike.ts';
import { anchorsOf } from './html/anchors.ts';
import { heatMap } from './html/heat-map.ts';
import { lookFirst } from './html/look-first.ts';
import { mistakesTable } from './html/mistakes-table.ts';
import { overview } from './html/overview.ts';
import { type Part, page } from './html/page.ts';
import { studentsList } from './html/students.ts';
import { sortedStudents } from './reading/marked-runs.ts';
import { count } from './reading/numbers.ts';
import type { Reporter } from './reporter.ts';

/** One page to read, print and send on: it needs no network, no script and no other file. */
export const html: Reporter = {
  name: 'html',
  description: 'a page to read, for instructors and students',
  files: (grades) => [{ name: 'report.html', text: pageOf(grades) }],
};

function pageOf(grades: Grades): string {
  const students = sortedStudents(grades);
  const anchors = anchorsOf(students);
  const [first, ...others] = students;
  const odd = lookFirst(grades, anchors);
  const look: Part = { id: 'look', title: 'Look at these first', content: odd };
  const list = studentsList(grades, students, anchors);
  const on = `${count(grades.labs.length, 'lab')}; provider: ${grades.provider}`;
  if (first && others.length === 0) {
    const labs: Part = { id: 'labs', title: 'Labs', content: list };
    return page(`Grades of ${first.name ?? first.id}`, on, odd.length > 0 ? [look, labs] : [labs]);
  }
  return page('Grades', `${count(students.length, 'student')}, ${on}`, [
    odd.length > 0 ? look : { ...look, content: [h('p', 'Nothing: every answer was judged, and all tries agree.')] },
    { id: 'class', title: 'The class', content: overview(grades) },
    { id: 'mistakes', title: 'Mistakes', content: mistakesTable(grades) },
    { id: 'checks', title: 'Checks', content: heatMap(grades) },
    { id: 'alike', title: 'Alike', content: alike(grades, anchors) },
    { id: 'students', title: 'Students', content: list },
  ]);
}
