import type { Lab } from '../lab/lab.ts';
import type { SourceFile } from '../manifests/manifest.ts';
import type { Run } from './grades.ts';
import { comparable } from './judging/compare.ts';
import { digestOf } from './judging/digest.ts';
import { harmless } from './judging/harmless.ts';
import type { RunStore } from './judging/run-store.ts';
import type { Judge, JudgingTask } from './judging/task.ts';
import { judgeInTries } from './judging/tries.ts';
import type { Attempt, Enrolled } from './roster/enrol.ts';
import type { Answer } from './submissions/answer.ts';
import { readAnswers } from './submissions/read-answer.ts';

/** A lab to be graded: as it usually is, with the files that everybody has. */
export interface GradedLab {
  readonly lab: Lab;
  /** Whether something of it is drawn for each student. */
  readonly isDrawn: boolean;
  /** Start and solution. */
  readonly given: readonly SourceFile[];
  /** SHA-256 of the lab's own files: another lab, another verdict. */
  readonly digest: string;
}

/** The seeds of a class. */
export interface Drawn {
  seedOf(student: string, lab: string): string;
  /** For whom a seed was drawn, in whatever shard they are. */
  ownerOf(seed: string, lab: string): string | undefined;
}

export interface Grading {
  readonly students: readonly Enrolled[];
  readonly labs: readonly GradedLab[];
  readonly judge: Judge;
  readonly store: RunStore;
  /** Whether runs that are in the store already need not be done again. */
  readonly resume: boolean;
  /** How often each answer is judged. */
  readonly times: number;
  readonly mostAttempts: number;
  readonly task: Pick<JudgingTask, 'images' | 'deadlineMs'>;
  /** What the instructor draws; an answer's own claim holds where nobody does. */
  readonly drawn?: Drawn;
  readonly signal: AbortSignal;
  /** Told of each finished run; `isOld` of one that an earlier grading had finished. */
  readonly onRun: (run: Run, isOld: boolean) => void;
}

/** Grades a class: each submission and lab is a run of its own; the runs come sorted by student, lab and attempt. */
export async function gradeClass(grading: Grading): Promise<Run[]> {
  const runs: Run[] = [];
  const waiting = pending(grading);
  const lane = async (): Promise<void> => {
    for await (const todo of waiting) {
      grading.signal.throwIfAborted();
      const { run, isOld } = await finish(todo, grading);
      runs.push(run);
      grading.onRun(run, isOld);
    }
  };
  await Promise.all(Array.from({ length: grading.judge.atOnce }, lane));
  return runs.toSorted(inOrder);
}

/** By student, lab and attempt: the same for the same runs, whoever was done first. */
export function inOrder(one: Run, other: Run): number {
  return compare(one.student, other.student) || compare(one.lab, other.lab) || one.attempt - other.attempt;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Todo {
  readonly attempt: Pick<Attempt, 'student' | 'attempt' | 'submitted'>;
  readonly graded: GradedLab;
  readonly answer: Answer | undefined;
}

/** What is to be judged, read as it is needed: a class's archives are never in memory all at once. */
async function* pending({ students, labs, mostAttempts, signal }: Grading): AsyncGenerator<Todo, void> {
  const ids = labs.map(({ lab }) => lab.id);
  for (const { id, attempts } of students) {
    const counted = attempts.slice(0, mostAttempts);
    const nothing = { student: id, attempt: 1 };
    for (const attempt of counted.length > 0 ? counted : [undefined]) {
      signal.throwIfAborted();
      const answers = attempt && (await readAnswers(attempt, ids));
      for (const graded of labs) yield { attempt: attempt ?? nothing, graded, answer: answers?.get(graded.lab.id) };
    }
  }
}

async function finish(todo: Todo, grading: Grading): Promise<{ run: Run; isOld: boolean }> {
  const { judge, store, resume, times, signal, task: common } = grading;
  const { attempt, graded, answer } = todo;
  const key = { student: attempt.student, attempt: attempt.attempt, lab: graded.lab.id };
  const when = attempt.submitted === undefined ? {} : { submitted: attempt.submitted };
  const startedAt = new Date();
  const frame = { ...key, ...when, startedAt: startedAt.toISOString(), refusals: [], tries: [], flaky: false };
  if (!answer) return { run: { ...frame, digest: digestOf(key), outcome: 'missing', durationMs: 0 }, isOld: false };
  const seed = seedFor(todo, grading);
  const task: JudgingTask = { ...common, lab: graded.lab.id, ...(seed !== undefined && { seed }), ...filesOf(answer) };
  const digest = digestOf([task, graded.digest, judge.provider, times]);
  const old = resume ? await store.find(key, digest) : undefined;
  if (old) return { run: { ...old, ...when }, isOld: true };
  const outcome = await judgeInTries(judge, task, times, signal);
  const compared = compareBy(todo, grading);
  const durationMs = Date.now() - startedAt.getTime();
  const run: Run = harmless({ ...frame, ...outcome, digest, answer: compared, durationMs });
  await store.keep(run);
  return { run, isOld: false };
}

function filesOf({ files, complaints }: Answer): Pick<JudgingTask, 'files' | 'complaints'> {
  return { files, complaints };
}

/** What the instructor drew; else what the student's folder says; nothing for a lab where nothing is drawn. */
function seedFor({ attempt, graded, answer }: Todo, { drawn }: Grading): string | undefined {
  if (!graded.isDrawn) return undefined;
  return drawn ? drawn.seedOf(attempt.student, graded.lab.id) : answer?.seed;
}

function compareBy({ attempt, graded, answer }: Todo, { drawn }: Grading): Run['answer'] {
  if (!answer) return undefined;
  const claimed = graded.isDrawn ? answer.seed : undefined;
  const owner = claimed === undefined ? undefined : drawn?.ownerOf(claimed, graded.lab.id);
  const isAnothers = owner !== undefined && owner !== attempt.student;
  return { ...comparable(answer.files, claimed, graded.given), ...(isAnothers && { drawnFor: owner }) };
}
