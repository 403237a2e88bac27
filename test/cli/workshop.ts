import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const HERE = path.join(import.meta.dirname, '../..');

/** How a process ended and what it said. */
export interface Ended {
  /** As a shell tells it: 128 and the signal's number where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is still under way. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once stdout or stderr has said it so many times; rejects when the process ends before. */
  says(text: string, times?: number): Promise<void>;
}

/**
 * A workshop of its own in a temporary folder, so that nobody's `work/` is touched. Lab 1's gate is another port than
 * 30001 there: a cluster of somebody else may have that one.
 */
export interface Workshop {
  readonly folder: string;
  /** Lab 1's host port and nodePort here. */
  readonly gate: number;
  start(args: readonly string[], env?: NodeJS.ProcessEnv): Running;
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  /** Puts a lab's first files into `work/`. */
  startOver(lab: string): Promise<void>;
  /** Ends whatever still runs: a test that failed half-way leaves nothing behind. */
  endAll(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-workshop-'));
  for (const part of ['checker', 'labs', 'src/course', 'src/figures', 'src/styles', 'package.json'])
    await cp(path.join(HERE, part), path.join(folder, part), { recursive: true });
  await symlink(path.join(HERE, 'node_modules'), path.join(folder, 'node_modules'));
  const gate = await freeNodePort();
  await moveGate(path.join(folder, 'labs/01-node-port'), gate);
  const started: Running[] = [];
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Running => {
    const running = startIn(folder, args, env);
    started.push(running);
    return running;
  };
  const endAll = async (): Promise<void> => {
    for (const { process: child } of started) child.kill('SIGKILL');
    await Promise.allSettled(started.splice(0).map(({ ended }) => ended));
  };
  return {
    folder,
    gate,
    start,
    run: (args, env) => start(args, env).ended,
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    write: (file, text) => writeFile(path.join(folder, file), text),
    list: async (name) => (await readdir(path.join(folder, name)).catch((): string[] => [])).toSorted(),
    async startOver(lab) {
      await rm(path.join(folder, 'work', lab), { recursive: true, force: true });
      await cp(path.join(folder, 'labs', lab, 'start'), path.join(folder, 'work', lab), { recursive: true });
    },
    endAll,
    async remove() {
      await endAll();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function moveGate(lab: string, gate: number): Promise<void> {
  for (const entry of await readdir(lab, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('30001', String(gate)));
  }
}

/** Of the range that the API server gives out, from a stretch that no lab uses. */
async function freeNodePort(): Promise<number> {
  for (;;) {
    const port = 31_000 + Math.floor(Math.random() * 1_700);
    if (await isFree(port)) return port;
  }
}

export async function isFree(port: number): Promise<boolean> {
  const taken = await listenOn(port).catch(() => undefined);
  await taken?.close();
  return taken !== undefined;
}

/** Somebody else's program on a port of this machine. */
export async function listenOn(port: number): Promise<{ close(): Promise<void> }> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve);
  });
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Without what this shell says of colours and providers, so that the command's own rules are seen. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, GATEHOUSE_PROVIDER: _provider, ...rest } = process.env;
  return rest;
}

function startIn(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, ['checker/main.mjs', ...args], {
    cwd: folder,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  let over = false;
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      over = true;
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), ...said });
    });
  });
  return {
    process: child,
    ended,
    async says(text, times = 1) {
      while (`${said.stdout}\n${said.stderr}`.split(text).length <= times) {
        if (over) throw new Error(`ended without saying "${text}":\n${said.stdout}\n${said.stderr}`);
        await pause(10);
      }
    },
  };
}
