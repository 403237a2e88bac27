import type { LabMark, Run, StudentMark } from './grades.ts';
import type { Enrolled } from './roster/enrol.ts';
import type { Settings } from './settings/settings.ts';

/** A lab as it counts. */
export interface Counting {
  readonly id: string;
  readonly weight: number;
}

type Marked = Pick<Enrolled, 'id' | 'name' | 'deadline'>;

/** What a student gets, from runs and settings alone: judging is over by then. */
export function markOf(
  student: Marked,
  labs: readonly Counting[],
  runs: readonly Run[],
  settings: Settings,
): StudentMark {
  const marks = labs.map((lab) => {
    const own = runs.filter((run) => run.student === student.id && run.lab === lab.id);
    return counting(
      own.map((run) => labMark(run, lab, lateness(student, run, settings), settings)),
      settings,
    );
  });
  return {
    id: student.id,
    ...(student.name !== undefined && { name: student.name }),
    points: rounded(sum(marks.map(({ points }) => points))),
    of: rounded(sum(marks.map(({ of }) => of))),
    late: marks.some(({ late }) => late !== undefined),
    incomplete: marks.some(({ outcome }) => outcome === 'error'),
    labs: marks,
  };
}

function labMark(run: Run, { id, weight }: Counting, late: LabMark['late'], { partialCredit }: Settings): LabMark {
  const { outcome, report, attempt, flaky } = run;
  const verdict = outcome === 'judged' ? (report?.summary.verdict === 'pass' ? 'pass' : 'fail') : outcome;
  const earned = verdict === 'pass' ? 1 : partialCredit && verdict === 'fail' ? partOf(report) : 0;
  const points = rounded(weight * earned * (1 - (late?.penalty ?? 0)));
  const of = isNobodysFault(run) ? 0 : weight;
  return { lab: id, attempt, outcome: verdict, points, of, ...(late && { late }), flaky };
}

/**
 * A machine's or a cluster's fault costs nothing. An answer that asks for what the cluster does not have earns nothing until
 * somebody looks: else who adds such a thing to a bad answer would be rid of the lab.
 */
function isNobodysFault({ outcome, report }: Run): boolean {
  return outcome === 'error' && (report === undefined || report.summary.error > 0);
}

/** What part of its points an answer has earned, of those that could be judged. */
function partOf(report: Run['report']): number {
  return report && report.summary.of > 0 ? report.summary.points / report.summary.of : 0;
}

const DAY_S = 24 * 60 * 60;

/** Undefined where it came in time, or where nobody knows when it came. */
function lateness({ deadline: own }: Marked, { lab, submitted }: Run, settings: Settings): LabMark['late'] {
  const deadline = own ?? settings.labs[lab]?.deadline ?? settings.deadline;
  if (deadline === undefined || submitted === undefined) return undefined;
  const { graceMinutes, perDay, most } = settings.late;
  const seconds = Math.round((Date.parse(submitted) - Date.parse(deadline)) / 1000);
  if (seconds <= graceMinutes * 60) return undefined;
  return { seconds, penalty: rounded(Math.min(most, perDay * Math.ceil(seconds / DAY_S))) };
}

/** The attempt that counts; of equally good ones the first. */
function counting(attempts: readonly LabMark[], { attempts: { count } }: Settings): LabMark {
  const inOrder = attempts.toSorted((one, other) => one.attempt - other.attempt);
  const best = inOrder.toSorted((one, other) => worth(other) - worth(one));
  const chosen = { first: inOrder[0], last: inOrder.at(-1), best: best[0] }[count];
  if (!chosen) throw new Error('a student without any run, not even a missing one');
  return chosen;
}

/** Something handed in is worth more than nothing, a verdict more than none. */
function worth({ points, outcome }: LabMark): number {
  return points * 10 + ({ pass: 5, fail: 4, refused: 3, error: 2, missing: 1 } as const)[outcome] / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** To the hundredth: what a gradebook takes. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
