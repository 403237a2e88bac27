import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gradesSchema } from '../checker/grade/grades.ts';
import { makeClass } from '../test/grade/class/make-class.ts';
import { undeserved } from '../test/grade/class/undeserved.ts';

/**
 * A made-up class of 200 submissions and three labs: `npm run bench:grade`. Graded once, and once more with a `kill -9` in the
 * middle and `--resume`; every mark has to be as it was built. Written to `bench/results.json`.
 */
const STUDENTS = 200;
const LABS = ['01-node-port', '02-cluster-ip-dns', '03-load-balancer'];
const RESULTS = path.join(import.meta.dirname, 'results.json');
const GOALS = { seconds: 180, mebibytes: 1024 } as const;

const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-class-'));
try {
  const submissions = path.join(folder, 'submissions');
  await mkdir(submissions);
  const entries = await makeClass(submissions, STUDENTS, LABS);
  const whole = path.join(folder, 'whole');
  const start = performance.now();
  const mebibytes = await graded(submissions, whole);
  const seconds = (performance.now() - start) / 1000;
  const killed = path.join(folder, 'killed');
  await graded(submissions, killed, (seconds / 2) * 1000);
  const done = (await readdir(path.join(killed, 'runs'), { recursive: true })).filter((name) => name.endsWith('.json'));
  await graded(submissions, killed);
  const grades = await Promise.all([whole, killed].map(gradesIn));
  const problems = grades.flatMap((grade) => undeserved(entries, grade));
  for (const problem of problems) console.error(problem);
  const runs = STUDENTS * LABS.length;
  const figures = {
    runs,
    seconds: rounded(seconds),
    runsPerSecond: rounded(runs / seconds),
    mebibytes: rounded(mebibytes),
  };
  console.table({ ...figures, finishedBeforeTheKill: done.length, wrongMarks: problems.length });
  const known = JSON.parse(await readFile(RESULTS, 'utf8')) as Record<string, object>;
  known['grading a class on embedded clusters'] = { ...figures, goals: GOALS, on: `${cpus().length} cores` };
  await writeFile(RESULTS, `${JSON.stringify(known, undefined, 2)}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Grades, and gives the most memory that all its processes had together, in MiB; killed after `killAfterMs` where said. */
async function graded(submissions: string, out: string, killAfterMs?: number): Promise<number> {
  const words = ['checker/main.mjs', 'grade', submissions, '--labs', '1-3', '--out', out, '--resume'];
  const grading = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const ended = once(grading, 'exit');
  let most = 0;
  const isOver = (): boolean => grading.exitCode !== null || grading.signalCode !== null;
  const until = killAfterMs === undefined ? Number.POSITIVE_INFINITY : performance.now() + killAfterMs;
  while (!isOver() && performance.now() < until) {
    most = Math.max(most, await memoryOf(grading.pid ?? 0));
    await pause(250);
  }
  if (!isOver()) process.kill(grading.pid ?? 0, 'SIGKILL');
  await ended;
  return most;
}

/** Resident memory of a process and its children, in MiB, as Linux tells it; shared pages count for each. */
async function memoryOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = await Promise.all([pid, ...children.split(' ').filter(Boolean).map(Number)].map(residentMebibytes));
  return own.reduce((sum, one) => sum + one, 0);
}

async function residentMebibytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

async function gradesIn(out: string) {
  return gradesSchema.parse(JSON.parse(await readFile(path.join(out, 'grades.json'), 'utf8')));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
