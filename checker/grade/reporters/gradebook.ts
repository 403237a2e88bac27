import Papa from 'papaparse';
import type { Grades, StudentMark } from '../grades.ts';
import { sortedStudents } from './reading/marked-runs.ts';
import { percentOf, rounded } from './reading/numbers.ts';
import type { Reporter } from './reporter.ts';

/**
 * What a spreadsheet takes for the beginning of a formula. The library's own pattern lets one through whose text goes
 * on after a line feed.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** A row a student, for a spreadsheet or a learning platform. Points of a lab that nobody could judge are left blank. */
export const gradebook: Reporter = {
  name: 'gradebook',
  description: 'a row a student, for spreadsheets and learning platforms',
  files: (grades) => [{ name: 'gradebook.csv', text: `${csv(grades)}\r\n` }],
};

function csv(grades: Grades): string {
  const labs = grades.labs.map(({ id }) => id);
  return Papa.unparse(
    {
      fields: ['student', 'name', 'points', 'of', 'percent', 'late', 'incomplete', 'flaky', ...labs],
      data: sortedStudents(grades).map((student) => rowOf(student, labs)),
    },
    { escapeFormulae: FORMULA },
  );
}

function rowOf(student: StudentMark, labs: readonly string[]): (string | number)[] {
  const { id, name = '', points, of, late, incomplete } = student;
  const flaky = student.labs.some((mark) => mark.flaky);
  const total = [rounded(points), rounded(of), percentOf(points, of) ?? ''];
  return [id, name, ...total, ...[late, incomplete, flaky].map(yesOrNo), ...labs.map((lab) => pointsOf(student, lab))];
}

function pointsOf({ labs }: StudentMark, lab: string): number | '' {
  const mark = labs.find((one) => one.lab === lab);
  return mark === undefined || mark.outcome === 'error' ? '' : rounded(mark.points);
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');
