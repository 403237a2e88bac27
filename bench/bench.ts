import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';

/**
 * How long a student waits: whole commands by the wall clock, medians of several runs, written to `bench/results.json`.
 * `npm run bench` measures the embedded cluster; `npm run bench -- kind` a running kind cluster as well (warm: its Pods
 * are there from the run before), where kind is installed.
 */
interface Case {
  readonly name: string;
  readonly command: readonly string[];
  /** What the issue asks for, in milliseconds. */
  readonly goalMs: number;
  /** The exit code a right run ends with. */
  readonly exitCode: number;
}

const RUNS = 11;
const ROOT = path.resolve(import.meta.dirname, '..');
const RESULTS = path.join(import.meta.dirname, 'results.json');

const direct = ['node', 'checker/main.mjs', 'check'];
const embedded = (lab: string): string[] => [...direct, lab, '--solution', '--provider', 'embedded'];
const kind = (lab: string, ...more: string[]): string[] => [...direct, lab, '--provider', 'kind', ...more];

const CASES: readonly Case[] = [
  {
    name: 'npm run lab:check 3 -- --solution, embedded',
    command: ['npm', 'run', 'lab:check', '3', '--', '--solution', '--provider', 'embedded'],
    goalMs: 1500,
    exitCode: 0,
  },
  { name: 'lab:check 3 --solution called directly, embedded', command: embedded('3'), goalMs: 1000, exitCode: 0 },
  { name: 'lab:check 2 --solution called directly, embedded', command: embedded('2'), goalMs: 1000, exitCode: 0 },
];

const KIND_CASES: readonly Case[] = [
  { name: 'lab:check 3 --solution, warm kind cluster', command: kind('3', '--solution'), goalMs: 2500, exitCode: 0 },
  { name: 'lab:check 1 --solution, warm kind cluster', command: kind('1', '--solution'), goalMs: 2500, exitCode: 0 },
];

const cases = process.argv.includes('kind') ? [...CASES, ...KIND_CASES] : CASES;
const known = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}')) as Record<string, object>;
for (const measured of cases) {
  await once(measured); // the first run fills caches and warms Pods up
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await once(measured));
  const medianMs = Math.round(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0);
  known[measured.name] = { medianMs, goalMs: measured.goalMs, runs: RUNS, on: `${cpus().length} cores` };
  console.log(`${String(medianMs).padStart(6)} ms  (goal ${measured.goalMs})  ${measured.name}`);
}
await writeFile(RESULTS, `${JSON.stringify(known, undefined, 2)}\n`);

/** Milliseconds of wall time. */
function once({ command, exitCode, name }: Case): Promise<number> {
  const [program = '', ...args] = command;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    spawn(program, args, { cwd: ROOT, stdio: 'ignore' }).on('exit', (code) => {
      if (code === exitCode) resolve(performance.now() - start);
      else reject(new Error(`${name} ended with ${code} and not with ${exitCode}`));
    });
  });
}
