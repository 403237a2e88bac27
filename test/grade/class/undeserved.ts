import type { Grades, Run } from '../../../checker/grade/grades.ts';
import type { Entry } from './make-class.ts';

/** Every entry of a made-up class that did not get what it earns, in a sentence each; none where marks are as built. */
export function undeserved(entries: readonly Entry[], grades: Grades): string[] {
  const runs = new Map(grades.runs.map((run) => [keyOf(run.student, run.lab), run]));
  const marks = new Map(
    grades.students.flatMap(({ id, labs }) => labs.map((mark) => [keyOf(id, mark.lab), mark] as const)),
  );
  return entries.flatMap(({ student, lab, earns }) => {
    const key = keyOf(student, lab);
    const got = outcomeOf(runs.get(key));
    const wanted = earns.verdict === 'fail' ? `fail ${earns.check} ${earns.diagnosis}` : earns.verdict;
    const { points = -1, of = 0 } = marks.get(key) ?? {};
    const isMarked =
      earns.verdict === 'pass' ? points === of : points < of && (earns.verdict === 'fail' || points === 0);
    return got === wanted && isMarked ? [] : [`${key}: ${got}, ${points} of ${of} points, and it earns ${wanted}`];
  });
}

function outcomeOf(run: Run | undefined): string {
  if (run?.outcome !== 'judged' || !run.report) return run?.outcome ?? 'lost';
  const failed = run.report.checks.find(({ result }) => result === 'fail');
  return failed ? `fail ${failed.id} ${failed.diagnoses[0]?.id}` : run.report.summary.verdict;
}

function keyOf(student: string, lab: string): string {
  return `${student} ${lab}`;
}
