import type { Grades, Run } from '../../checker/grade/grades.ts';
import { check, run } from './building-grades.ts';
import { exampleGrades } from './example-grades.ts';

const LABS = ['01-node-port', '04-three-ports', '08-endpoints'];
const CHECKS = 9;

/** A class of that many, each with three labs of nine checks, of which every student fails some. */
export function largeClass(students: number): Grades {
  const example = exampleGrades();
  const failed = example.runs.flatMap(({ report }) => report?.checks ?? []).find(({ result }) => result === 'fail');
  if (!failed) throw new Error('nobody of the example failed');
  const ids = Array.from({ length: students }, (_, index) => `student-${String(index).padStart(4, '0')}`);
  const checksOf = (student: number) =>
    Array.from({ length: CHECKS }, (_, index) =>
      (student + index) % 3 === 0 ? { ...failed, id: `check-${index}` } : check('', `check-${index}`),
    );
  return {
    ...example,
    labs: LABS.map((id) => ({
      id,
      title: `A lab called ${id}`,
      weight: 10,
      checks: checksOf(0).map(({ id, claim }) => ({ id, claim })),
    })),
    students: ids.map((id) => ({
      id,
      name: `Name of ${id}`,
      points: 18,
      of: 30,
      late: false,
      incomplete: false,
      labs: LABS.map((lab) => ({ lab, attempt: 1, outcome: 'fail', points: 6, of: 10, flaky: false })),
    })),
    runs: ids.flatMap((id, index): Run[] => LABS.map((lab) => run(id, lab, checksOf(index)))),
    similar: [],
  };
}
