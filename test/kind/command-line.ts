import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../checker/process/run.ts';

const MAIN = path.resolve(import.meta.dirname, '../../checker/main.mjs');

/** A run of the command line. */
export interface Run {
  readonly process: ChildProcess;
  /** All it has printed, of both streams. */
  printed(): string;
  stdout(): string;
  /** Resolves once it has printed that. @throws {Error} with what it printed when it ends before. */
  says(text: string): Promise<void>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts `node checker/main.mjs`, as npm's scripts do. */
export function gatehouse(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [printed, stdout] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return {
    process: child,
    printed: () => printed,
    stdout: () => stdout,
    async says(text) {
      while (!printed.includes(text)) {
        if (child.exitCode !== null) throw new Error(`it ended without saying "${text}":\n${printed}`);
        await pause(10);
      }
    },
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** All processes that descend from `pid` now. */
export async function descendantsOf(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=']);
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found)
    for (const [child, own] of pairs) if (own === parent && child !== undefined) found.push(child);
  return found.slice(1);
}

/** Which of these processes still run; a zombie does not. */
export async function stillRunning(pids: readonly number[]): Promise<string[]> {
  if (pids.length === 0) return [];
  const { stdout } = await run('ps', ['-o', 'stat=,pid=,args=', '-p', pids.join(',')]);
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('Z'));
}
