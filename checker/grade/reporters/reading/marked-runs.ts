import type { Grades, LabMark, Run, StudentMark } from '../../grades.ts';

/** A mark, whose it is, and the run that earned it; none where nobody has run anything. */
export interface MarkedRun {
  readonly student: StudentMark;
  readonly mark: LabMark;
  readonly title: string;
  readonly run: Run | undefined;
}

/** What counts, by student; each student's labs stay in the order of their marks. Other attempts are left out. */
export function markedRuns(grades: Grades): readonly MarkedRun[] {
  const titles = new Map(grades.labs.map(({ id, title }) => [id, title]));
  const runs = new Map(grades.runs.map((run) => [keyOf(run.student, run), run]));
  return sortedStudents(grades).flatMap((student) =>
    student.labs.map((mark) => ({
      student,
      mark,
      title: titles.get(mark.lab) ?? mark.lab,
      run: runs.get(keyOf(student.id, mark)),
    })),
  );
}

/** By id, the same on every machine: no locale has a say. */
export function sortedStudents({ students }: Grades): readonly StudentMark[] {
  return students.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function keyOf(student: string, { lab, attempt }: { readonly lab: string; readonly attempt: number }): string {
  return JSON.stringify([student, lab, attempt]);
}
