import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Grades, gradesSchema } from '../../../checker/grade/grades.ts';
import { run } from '../../../checker/process/run.ts';
import { type Entry, makeClass } from './make-class.ts';
import { undeserved } from './undeserved.ts';

const LABS = ['01-node-port', '03-load-balancer'];
const MAIN = ['checker/main.mjs', 'grade'];

let folder: string;
let submissions: string;
let entries: Entry[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-class-'));
  submissions = path.join(folder, 'submissions');
  await mkdir(submissions);
  entries = await makeClass(submissions, 12, LABS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function grade(out: string, ...words: string[]): Promise<void> {
  const { exitCode, stderr } = await run(process.execPath, [...gradeWords(out), '--formats', 'json', ...words]);
  expect(exitCode, stderr).toBe(0);
}

function gradeWords(out: string): string[] {
  return [...MAIN, submissions, '--labs', '1,3', '--out', path.join(folder, out)];
}

async function gradesIn(out: string): Promise<Grades> {
  return gradesSchema.parse(JSON.parse(await readFile(path.join(folder, out, 'grades.json'), 'utf8')));
}

/** Everything but times, and the sentences and lesser mistakes in which chance has a part: names of Pods, who answered when. */
function withoutChance({ runs, ...grades }: Grades): string {
  const essence = runs.map(({ student, attempt, lab, digest, outcome, refusals, answer, report }) => ({
    student,
    attempt,
    lab,
    digest,
    outcome,
    refusals,
    answer,
    summary: report?.summary,
    checks: report?.checks.map(({ id, result, points, of, diagnoses }) => [id, result, points, of, diagnoses[0]?.id]),
  }));
  return JSON.stringify({ ...grades, runs: essence }, undefined, 1);
}

describe('a class', () => {
  it('gets marks exactly as it was built, and loses none to kill -9 and --resume', async () => {
    const grading = spawn(process.execPath, gradeWords('whole'), { stdio: 'ignore' });
    const ended = once(grading, 'exit');
    const runs = path.join(folder, 'whole', 'runs');
    const finished = async () =>
      (await readdir(runs, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.json')).length;
    while ((await finished()) < 5) await pause(50);
    grading.kill('SIGKILL');
    await ended;
    const before = await finished();
    await grade('whole', '--resume');
    const grades = await gradesIn('whole');
    expect(undeserved(entries, grades)).toEqual([]);
    expect(before).toBeLessThan(grades.runs.filter(({ outcome }) => outcome === 'judged').length);
  });

  it('in five shards and merged is what it is in one, but for times and chance', async () => {
    const parts = ['1', '2', '3', '4', '5'];
    for (const part of parts) await grade(`part-${part}`, '--shard', `${part}/5`);
    const folders = parts.toReversed().map((part) => path.join(folder, `part-${part}`));
    const merge = [
      'checker/main.mjs',
      'grade-merge',
      ...folders,
      '--formats',
      'json',
      '--out',
      path.join(folder, 'merged'),
    ];
    const { exitCode, stderr } = await run(process.execPath, merge);
    expect(exitCode, stderr).toBe(0);
    expect(withoutChance(await gradesIn('merged'))).toBe(withoutChance(await gradesIn('whole')));
  });
});
