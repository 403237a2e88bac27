import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gradeClass } from '../../../checker/grade/class.ts';
import { gradedLab } from '../../../checker/grade/graded-labs.ts';
import type { Run } from '../../../checker/grade/grades.ts';
import { embeddedJudge } from '../../../checker/grade/judging/embedded-judge.ts';
import { RunStore } from '../../../checker/grade/judging/run-store.ts';
import { enrolByName } from '../../../checker/grade/roster/enrol.ts';
import { findSubmissions } from '../../../checker/grade/submissions/find-submissions.ts';
import { folder, type Hostile, LAB, RIGHT } from './hostile.ts';
import { FOLDERS } from './threats/folders.ts';
import { OBJECTS } from './threats/objects.ts';
import { PODS } from './threats/pods.ts';
import { PROGRAMS } from './threats/programs.ts';
import { TARS } from './threats/tars.ts';
import { TEXTS } from './threats/texts.ts';
import { ZIPS } from './threats/zips.ts';

/** The slowest first: the others are judged beside them. */
const HOSTILE: readonly Hostile[] = [...PROGRAMS, ...ZIPS, ...TARS, ...FOLDERS, ...TEXTS, ...PODS, ...OBJECTS];

/** In milliseconds: more than any answer takes that ends at all. */
const LONGEST_MS = 10_000;

/** A right answer comes after so many. */
const EVERY = 8;

let base: string;
let made: readonly string[];
let runs: ReadonlyMap<string, Run>;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  for (const name of ['class', 'temporary']) mkdirSync(path.join(base, name));
  vi.stubEnv('TMPDIR', path.join(base, 'temporary'));
  for (const [index, { handIn }] of HOSTILE.entries()) {
    handIn(path.join(base, 'class', idOf(index)));
    if (index % EVERY === 0) folder(RIGHT)(path.join(base, 'class', `${idOf(index)}-right`));
  }
  made = everythingIn(base);
  runs = new Map((await gradeAll()).map((run) => [run.student, run]));
}, 180_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

function idOf(index: number): string {
  return String(index).padStart(3, '0');
}

async function gradeAll(): Promise<Run[]> {
  const judge = embeddedJudge(2, LONGEST_MS);
  try {
    return await gradeClass({
      students: enrolByName(await findSubmissions(path.join(base, 'class'))),
      labs: [await gradedLab(LAB)],
      judge,
      store: new RunStore(path.join(base, 'runs')),
      resume: false,
      times: 1,
      mostAttempts: 1,
      task: { images: ['nginxdemos/hello:plain-text', 'busybox:1.37'], deadlineMs: 30_000 },
      signal: new AbortController().signal,
      onRun: () => {},
    });
  } finally {
    await judge.close();
  }
}

function everythingIn(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).toSorted();
}

function told({ outcome, refusals, report }: Run) {
  const failed = (report?.checks ?? []).filter(({ result }) => result === 'fail');
  return {
    missing: outcome === 'missing',
    rules: refusals.map(({ rule }) => rule),
    diagnoses: failed.flatMap(({ diagnoses }) => diagnoses.map(({ id }) => id)),
    seen: failed.map(({ seen }) => seen).join('\n'),
  };
}

describe('a class in which somebody means harm', () => {
  it.each(HOSTILE.map(({ threat, named }, index) => ({ threat, named, id: idOf(index) })))(
    '$threat: is told by name, and no pass',
    ({ named, id }) => {
      const run = runs.get(id);
      if (!run) throw new Error(`${id} was not graded`);
      expect(run.outcome, run.reason).not.toBe('error');
      expect(run.report?.summary.verdict).not.toBe('pass');
      if ('rule' in named) expect(told(run).rules).toContain(named.rule);
      else if ('oneOf' in named) expect(named.oneOf).toContain(told(run).rules[0] ?? told(run).diagnoses[0]);
      else if ('seen' in named) expect(told(run).seen).toContain(named.seen);
      else expect(told(run)).toMatchObject({ missing: true });
    },
  );

  it('the others in it get what they deserve', () => {
    const right = [...runs.values()].filter(({ student }) => student.endsWith('-right'));
    expect(right).toHaveLength(Math.ceil(HOSTILE.length / EVERY));
    for (const { student, report, tries } of right) {
      expect(report?.summary, student).toMatchObject({ verdict: 'pass', points: 11, of: 11 });
      expect(tries, student).toHaveLength(1);
    }
  });

  it('nothing is written but what the runs came to', () => {
    const runFiles = [...runs.values()].filter(({ outcome }) => outcome !== 'missing');
    const now = everythingIn(base);
    expect(now.filter((name) => !made.includes(name) && !name.startsWith(path.join('runs', LAB, '/')))).toEqual([
      'runs',
      path.join('runs', LAB),
    ]);
    expect(now.filter((name) => name.endsWith('.json') && name.startsWith('runs'))).toHaveLength(runFiles.length);
  });

  it('no text in the results could steer a terminal', () => {
    // JSON writes control characters as \u001b; the evidence of an API server quotes them so itself.
    const texts = JSON.stringify([...runs.values()]).match(/[\u202a-\u202e\u2066-\u2069]|[^\\]\\u00[01]\w/g);
    expect(texts).toBeNull();
  });

  it('no process is left', () => {
    const parents = execFileSync('ps', ['-A', '-o', 'ppid=,command='], { encoding: 'utf8' }).split('\n');
    const own = parents.filter((line) => Number.parseInt(line, 10) === process.pid);
    expect(own.filter((line) => line.includes('tinypool'))).toEqual([]);
  });
});
