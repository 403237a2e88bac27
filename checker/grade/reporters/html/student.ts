import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { StudentMark } from '../../grades.ts';
import { judgementsOf } from '../reading/judgements.ts';
import { markWords, pointsWords } from '../reading/mark-words.ts';
import type { MarkedRun } from '../reading/marked-runs.ts';
import { percentOf } from '../reading/numbers.ts';
import { refusalWords } from '../reading/run-words.ts';
import { hasPassed } from './overview.ts';

/** What can be asked for above the list of students; the name of a class, too. */
export const KINDS = { all: 'all', open: 'not all passed', look: 'to look at', late: 'late' } as const;

interface Folded {
  /** Of what is inside. */
  readonly id: string;
  readonly isOpen: boolean;
}

/** One student: points in a line, and inside a fold what became of each lab, in the words that the student saw. */
export function studentElement(
  student: StudentMark,
  marked: readonly MarkedRun[],
  { id, isOpen }: Folded,
): ElementContent {
  const kinds = kindsOf(student);
  const percent = percentOf(student.points, student.of);
  const line = [
    h('h3', [h('bdi', student.name ?? student.id), ...(student.name ? [h('small', h('bdi', student.id))] : [])]),
    ...kinds.map((kind) => h('span', { className: ['badge', kind] }, KINDS[kind])),
    h('span', { className: ['points'] }, pointsWords(student)),
    h('span', { className: ['percent'] }, percent === undefined ? '' : `${percent} %`),
  ];
  return h('details', { className: ['student', ...kinds], open: isOpen }, [
    h('summary', line),
    // Within the fold: a browser that is led here opens it.
    h('div', { id }, marked.map(labElement)),
  ]);
}

function kindsOf(student: StudentMark): Exclude<keyof typeof KINDS, 'all'>[] {
  const isOdd = student.incomplete || student.labs.some(({ flaky }) => flaky);
  return [
    ...(hasPassed(student) ? [] : ['open' as const]),
    ...(isOdd ? ['look' as const] : []),
    ...(student.late ? ['late' as const] : []),
  ];
}

function labElement(marked: MarkedRun): ElementContent {
  const { mark, title, run } = marked;
  const refusals =
    run?.refusals.map((refusal) => h('li', { className: ['fail'] }, wordLines(refusalWords(refusal)))) ?? [];
  const checks = judgementsOf(marked).map(({ result, words }) => h('li', { className: [result] }, wordLines(words)));
  return h('section', { className: ['lab'] }, [
    h('h4', [title, h('small', mark.lab)]),
    h('p', { className: ['mark', mark.outcome] }, markWords(mark)),
    h('ul', { className: ['checks'] }, [...refusals, ...checks]),
  ]);
}

/** Each line stands for itself, so that a long one goes on below its own words. */
function wordLines(words: string): ElementContent[] {
  return words.split('\n').map((line) => h('div', line));
}
