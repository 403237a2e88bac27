import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { type Drawn, gradeClass } from '../grade/class.ts';
import { chosenLabs, gradedLab } from '../grade/graded-labs.ts';
import type { Grades } from '../grade/grades.ts';
import { gradesOf } from '../grade/grades-of.ts';
import { RunStore } from '../grade/judging/run-store.ts';
import type { Judge } from '../grade/judging/task.ts';
import { gradingProgress } from '../grade/progress.ts';
import { chosenReporters } from '../grade/reporters/chosen-reporters.ts';
import { writeReports } from '../grade/reporters/write-reports.ts';
import { type Enrolled, enrolByName, enrolByRoster } from '../grade/roster/enrol.ts';
import { readRoster } from '../grade/roster/roster.ts';
import { drawnFor, SECRET } from '../grade/seeds.ts';
import { readSettings } from '../grade/settings/read-settings.ts';
import { USUAL_SETTINGS } from '../grade/settings/settings.ts';
import { parseShard, partOf } from '../grade/shard.ts';
import { findSubmissions } from '../grade/submissions/find-submissions.ts';
import { labIds, loadLab } from '../lab/find-lab.ts';
import { interruptible } from './interruption.ts';

/** As the command line gives them. */
export interface GradeOptions {
  readonly labs?: string;
  readonly provider: 'embedded' | 'kind';
  readonly jobs?: number;
  readonly shard?: string;
  readonly out: string;
  readonly roster?: string;
  readonly settings?: string;
  readonly resume?: boolean;
  readonly repeat: number;
  /** Seconds. */
  readonly timeout: number;
  readonly formats?: string;
  readonly json?: boolean;
  readonly requirePass?: boolean;
}

/** Grades a class; exit code 0 all judged, 1 with --require-pass where an answer does not pass, 3 where one could not be judged. */
export async function grade(given: readonly string[], options: GradeOptions): Promise<void> {
  const shard = parseShard(options.shard ?? '1/1');
  // Before hours of judging, not after.
  const reporters = await chosenReporters(options.formats);
  const ids = await chosenLabs(options.labs);
  const settings = options.settings ? await readSettings(options.settings, await labIds()) : USUAL_SETTINGS;
  const everybody = await enrol(given, options);
  const students = partOf(everybody, shard);
  await refuseOldResults(options);
  const images = await imagesOfLabs();
  const labs = await Promise.all(ids.map(gradedLab));
  const grades = await interruptible(async (signal) => {
    const progress = gradingProgress(
      process.stderr,
      runsIn(students, ids, settings.attempts.most),
      options.json ?? false,
    );
    const judge = await judgeFor(options, images, signal, progress.line);
    try {
      const runs = await gradeClass({
        students,
        labs,
        judge,
        store: new RunStore(path.join(options.out, 'runs')),
        resume: options.resume ?? false,
        times: options.repeat,
        mostAttempts: settings.attempts.most,
        task: { images, deadlineMs: options.timeout * 1000 },
        ...drawnBySecret(everybody),
        signal,
        onRun: progress.run,
      });
      return gradesOf({ provider: judge.provider, shard, labs, students, settings, runs });
    } finally {
      progress.end();
      await judge.close();
    }
  });
  await writeReports(grades, options, reporters);
  process.exitCode = exitCodeOf(grades, options);
}

/** Who is in the class; sorted, so that every shard sees the same. */
async function enrol(given: readonly string[], { roster }: GradeOptions): Promise<Enrolled[]> {
  const found = (await Promise.all(given.map(findSubmissions))).flat();
  if (!roster) return inOrder(enrolByName(found));
  const { students, strangers } = enrolByRoster(await readRoster(roster), found);
  if (strangers.length > 0)
    console.error(
      `not in the roster, and not graded: ${strangers.slice(0, 10).join(', ')}${strangers.length > 10 ? ' …' : ''}`,
    );
  return inOrder(students);
}

function inOrder(students: readonly Enrolled[]): Enrolled[] {
  return students.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Results of an earlier grading are somebody's work: they are gone on with, or left alone. */
async function refuseOldResults({ out, resume }: GradeOptions): Promise<void> {
  await mkdir(out, { recursive: true });
  const there = await readdir(out);
  const has = there.includes('runs');
  if (has && !resume)
    throw new UserError(`${out} has the results of an earlier grading`, {
      hint: '--resume goes on with it: finished runs are not done again; --out DIR writes somewhere else.',
    });
  // A folder of somebody's own keeps what it says to git.
  if (there.length === 0) await writeFile(path.join(out, '.gitignore'), '*\n');
}

async function imagesOfLabs(): Promise<string[]> {
  const labs = await Promise.all((await labIds()).map((id) => loadLab(id)));
  return [...new Set(labs.flatMap(({ images }) => images))];
}

async function judgeFor(
  { provider, jobs }: GradeOptions,
  images: readonly string[],
  signal: AbortSignal,
  onProgress: (line: string) => void,
): Promise<Judge> {
  if (provider === 'embedded')
    return (await import('../grade/judging/embedded-judge.ts')).embeddedJudge(jobs ?? availableParallelism());
  if (jobs !== undefined && jobs > 1)
    throw new UserError('on kind one answer is judged at a time', {
      hint: "a lab's ports are ports of this machine; use more machines: --shard 1/4 on the first of four",
    });
  return (await import('../grade/kind/kind-judge.ts')).kindJudge(images, { signal, onProgress });
}

function drawnBySecret(everybody: readonly Enrolled[]): { drawn?: Drawn } {
  const secret = process.env[SECRET];
  const students = everybody.map(({ id }) => id);
  return secret ? { drawn: drawnFor(students, secret) } : {};
}

function runsIn(students: readonly Enrolled[], labs: readonly string[], most: number): number {
  const attempts = students.map((student) => Math.max(1, Math.min(most, student.attempts.length)));
  return attempts.reduce((total, count) => total + count, 0) * labs.length;
}

function exitCodeOf({ students, runs }: Grades, { requirePass }: GradeOptions): 0 | 1 | 3 {
  if (runs.some(({ outcome }) => outcome === 'error')) return 3;
  const allPass = students.every(({ labs }) => labs.every(({ outcome }) => outcome === 'pass'));
  return requirePass && !allPass ? 1 : 0;
}
