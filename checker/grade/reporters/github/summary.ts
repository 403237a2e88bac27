import type { Grades, LabMark, StudentMark } from '../../grades.ts';
import { findingsOf } from '../reading/findings.ts';
import { markWords, OUTCOMES, pointsWords, remarksOn } from '../reading/mark-words.ts';
import { markedRuns, sortedStudents } from '../reading/marked-runs.ts';
import { mistakesOf } from '../reading/mistakes.ts';
import { count, percentOf, rounded } from '../reading/numbers.ts';
import { escaped, row, rowsWithin, tableHead } from './markdown.ts';

/** GitHub takes no more of a step's summary, in bytes of UTF-8, and shows none of one that is larger. */
const ROOM = 1024 * 1024;

/** The Markdown of a step's summary: the class in a table, or one student's labs and failures. */
export function summary(grades: Grades): string {
  const [first, ...others] = sortedStudents(grades);
  const page = first && others.length === 0 ? ofStudent(grades, first) : ofClass(grades);
  return page.head + rowsWithin(ROOM - new TextEncoder().encode(page.head).length, page.rows, page.leftOut);
}

interface Page {
  readonly head: string;
  /** Of the last table: what is cut where there is no room. */
  readonly rows: readonly string[];
  readonly leftOut: (rows: number) => string;
}

function ofClass(grades: Grades): Page {
  const labs = grades.labs.map(({ id }) => id);
  const size = `${count(grades.students.length, 'student')}, ${count(labs.length, 'lab')}.\n\n`;
  const columns = tableHead(['Student', 'Points', 'Percent', ...labs.map(escaped), 'Remarks'], ['Points', 'Percent']);
  return {
    head: `# Grades\n\n${size}${mistakesTable(grades)}## Students\n\n${columns}`,
    rows: sortedStudents(grades).map((student) => studentRow(student, labs)),
    leftOut: (rows) => `And ${count(rows, 'more student')}: a summary has no room for more.`,
  };
}

function mistakesTable(grades: Grades): string {
  const rows = mistakesOf(grades).map(({ id, sentence, students }) =>
    row([escaped(id), students.length, escaped(sentence)]),
  );
  if (rows.length === 0) return '';
  return `## Mistakes\n\n${tableHead(['Mistake', 'Students', 'For example'], ['Students'])}${rows.join('')}\n`;
}

function studentRow(student: StudentMark, labs: readonly string[]): string {
  const marks = labs.map((lab) => student.labs.find((mark) => mark.lab === lab));
  const cells = marks.map((mark) => (mark ? outcomeWords(mark) : ''));
  const remarks = student.labs.flatMap((mark) => remarksOn(mark).map((remark) => `${mark.lab}: ${remark}`));
  const incomplete = student.incomplete ? ['incomplete'] : [];
  const percent = percentOf(student.points, student.of);
  return row([
    escaped(nameOf(student)),
    `${rounded(student.points)} of ${rounded(student.of)}`,
    percent === undefined ? '' : `${percent} %`,
    ...cells,
    escaped([...incomplete, ...remarks].join('; ')),
  ]);
}

function outcomeWords({ outcome, points }: LabMark): string {
  return outcome === 'error' ? OUTCOMES.error : `${OUTCOMES[outcome]}, ${rounded(points)}`;
}

function ofStudent(grades: Grades, student: StudentMark): Page {
  const marks = markedRuns(grades).map(({ mark, title }) =>
    row([escaped(`${mark.lab}, ${title}`), escaped(markWords(mark))]),
  );
  const findings = findingsOf(grades);
  const head = `# Grades of ${escaped(nameOf(student))}\n\n${pointsWords(student)}.\n\n${tableHead(['Lab', 'Mark'])}${marks.join('')}\n`;
  const columns = tableHead(['Lab', 'Check', 'Because', 'Where']);
  return {
    head: findings.length > 0 ? `${head}## What failed\n\n${columns}` : head,
    rows: findings.map(({ key, title, because, spots }) => {
      const where = spots.map(({ file, line }) => `${file}${line === undefined ? '' : `:${line}`}`).join(', ');
      return row([key[1] ?? '', title, because, where].map(escaped));
    }),
    leftOut: (rows) => `And ${count(rows, 'more failure')}: a summary has no room for more.`,
  };
}

const nameOf = ({ id, name }: StudentMark): string => (name ? `${name} (${id})` : id);
