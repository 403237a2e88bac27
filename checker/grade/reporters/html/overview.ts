import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Grades, StudentMark } from '../../grades.ts';
import { percentOf } from '../reading/numbers.ts';
import { bar } from './bar.ts';

/** How large the class is, how it did, and how its points are distributed. */
export function overview({ students }: Grades): readonly ElementContent[] {
  const percents = students.flatMap(({ points, of }) => percentOf(points, of) ?? []);
  const mean = percents.reduce((sum, percent) => sum + percent, 0) / percents.length;
  const figures = {
    students: students.length,
    'passed every lab': students.filter(hasPassed).length,
    'of the points on average': percents.length > 0 ? `${Math.round(mean)} %` : '–',
    'were late': students.filter(({ late }) => late).length,
  };
  const terms = Object.entries(figures).map(([word, figure]) => h('div', [h('dt', word), h('dd', figure)]));
  return [h('dl', { className: ['figures'] }, terms), distribution(percents)];
}

/** Whether there is nothing left to do. */
export function hasPassed({ labs }: StudentMark): boolean {
  return labs.every(({ outcome }) => outcome === 'pass');
}

/** Percents have one decimal. */
const STEPS = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 0];

function distribution(percents: readonly number[]): ElementContent {
  const rows = STEPS.map((from) => {
    const below = from + 10;
    const name = from === 100 ? '100' : `${from} to ${below - 0.1}`;
    return { name, number: percents.filter((percent) => percent >= from && percent < below).length };
  });
  const most = Math.max(...rows.map(({ number }) => number));
  return h('table', { className: ['bars'] }, [
    h('caption', 'How many students got how many percent of their points'),
    h('thead', h('tr', [h('th', { scope: 'col' }, 'Percent'), h('th', { scope: 'col' }, 'Students')])),
    h(
      'tbody',
      rows.map(({ name, number }) =>
        h('tr', [h('th', { scope: 'row' }, name), h('td', [h('span', number), bar(number, most)])]),
      ),
    ),
  ]);
}
