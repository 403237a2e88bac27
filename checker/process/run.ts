import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { $, type ProcessOutput, quote, which } from 'zx/core';
import { CommandError } from './command-error.ts';
import { killGroupAtExit, signalGroup } from './process-groups.ts';

export interface RunOptions {
  /** Stops the command and all it has started: SIGTERM, and SIGKILL after 3 s. */
  readonly signal?: AbortSignal;
  /** Stops the command as `signal` does; unlimited unless said. */
  readonly timeoutMs?: number;
  /** What the command reads on its standard input; nothing unless said. */
  readonly input?: string;
  /** Added to this process's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Each line of either stream, as soon as it is complete. */
  readonly onLine?: (line: string) => void;
}

export interface CommandResult {
  /** As a shell says it: 124 for a time-out, 127 for a command that is not there, 128 + n for signal n. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

const graceMs = 3_000;

/**
 * Runs a command without a shell and answers however it ended.
 * @throws the signal's reason when `signal` aborts, once the command and all it has started are gone.
 */
export async function run(
  command: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<CommandResult> {
  options.signal?.throwIfAborted();
  const lifetime: Lifetime = { end: () => {} };
  const output = await $({
    // zx has only shells to offer; its stand-in for `spawn` is the way around one.
    spawn: (() => start(command, args, options, lifetime)) as unknown as typeof spawn,
    quote,
    shell: true,
    input: options.input,
    timeout: undefined,
    preferLocal: false,
    quiet: true,
    verbose: false,
    nothrow: true,
  })`${command} ${args}`;
  lifetime.end();
  if (lifetime.stoppedBy === 'signal') options.signal?.throwIfAborted();
  return resultOf(command, output, lifetime.stoppedBy === 'time');
}

/** @throws {CommandError} when the command does not exit with 0. */
export async function runOrFail(
  command: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<CommandResult> {
  const result = await run(command, args, options);
  if (result.exitCode !== 0) throw new CommandError(command, args, result);
  return result;
}

export async function isOnPath(command: string): Promise<boolean> {
  return (await which(command, { nothrow: true })) !== null;
}

interface Lifetime {
  stoppedBy?: 'signal' | 'time';
  end: () => void;
}

function start(command: string, args: readonly string[], options: RunOptions, lifetime: Lifetime): ChildProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: [options.input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // A command that ends before it has read all of its input (EPIPE) is judged by its exit code.
  child.stdin?.on('error', () => {});
  // zx decodes piece by piece, which breaks a character that arrives in two.
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8');
  if (options.onLine !== undefined) readLines(child, options.onLine);
  if (child.pid !== undefined) limitLifetime(child, child.pid, options, lifetime);
  return child;
}

function readLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
  }
}

function limitLifetime(child: ChildProcess, pid: number, options: RunOptions, lifetime: Lifetime): void {
  const forget = killGroupAtExit(pid);
  let escalation: NodeJS.Timeout | undefined;
  const stop = (by: 'signal' | 'time') => {
    if (lifetime.stoppedBy !== undefined) return;
    lifetime.stoppedBy = by;
    signalGroup(pid, 'SIGTERM');
    escalation = setTimeout(() => kill(child, pid), graceMs);
  };
  const onAbort = () => stop('signal');
  const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => stop('time'), options.timeoutMs);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  lifetime.end = () => {
    clearTimeout(timer);
    clearTimeout(escalation);
    options.signal?.removeEventListener('abort', onAbort);
    // Grandchildren that hold no pipe of ours. After an end of its own a command's leftovers are its own affair.
    if (lifetime.stoppedBy !== undefined) signalGroup(pid, 'SIGKILL');
    forget();
  };
}

function kill(child: ChildProcess, pid: number): void {
  signalGroup(pid, 'SIGKILL');
  // Whoever left the group and still holds the pipes would keep us waiting for the end of the output.
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function resultOf(command: string, output: ProcessOutput, timedOut: boolean): CommandResult {
  const cause: NodeJS.ErrnoException | null = output.cause;
  if (cause?.code === 'ENOENT') {
    return { exitCode: 127, stdout: '', stderr: `${command}: command not found`, timedOut };
  }
  if (cause) throw cause;
  const { stdout, stderr } = output;
  return { exitCode: timedOut ? 124 : exitCodeOf(output), stdout, stderr, timedOut };
}

function exitCodeOf(output: ProcessOutput): number {
  return output.exitCode ?? 128 + (output.signal === null ? 0 : constants.signals[output.signal]);
}
