import type { CustomCommand } from 'just-bash/browser';
import type { Call, Program, Programs } from './program.ts';
import { backgroundCommand, waitCommand, yieldCommand } from './script-rewrite.ts';

/** Starts a script beside the one that runs. */
export type StartScript = (
  script: string,
  workingDirectory: string,
  env: Readonly<Record<string, string>>,
) => Promise<unknown>;

const nothing = { stdout: '', stderr: '', exitCode: 0 };

/** The longest a busy loop keeps the event loop to itself, in milliseconds. */
const longestTurnMs = 10;

/** An image's programs as commands of its shell, where their output goes on through pipes and redirections. */
export function programCommands(programs: Programs, container: Call): CustomCommand[] {
  return Object.entries(programs).map(([name, program]) => ({
    name,
    async execute(args, { cwd }) {
      const output = { stdout: '', stderr: '' };
      const exitCode = await untilKilled(program, {
        ...container,
        args,
        workingDirectory: cwd,
        stdout: (text) => (output.stdout += text),
        stderr: (text) => (output.stderr += text),
      });
      return { ...output, exitCode };
    },
  }));
}

/** A killed process leaves its waits by an error that is no fault of the program's. */
async function untilKilled(program: Program, call: Call): Promise<number> {
  try {
    return await program(call);
  } catch (error) {
    if (call.process.err()) return call.process.waitUntilKilled();
    throw error;
  }
}

/** What ends in `&`, and `wait` for it. */
export function backgroundCommands(start: StartScript): CustomCommand[] {
  const jobs: Promise<unknown>[] = [];
  return [
    {
      name: backgroundCommand,
      async execute([script = ''], { cwd, env }) {
        jobs.push(start(script, cwd, Object.fromEntries(env)));
        return nothing;
      },
    },
    {
      name: waitCommand,
      async execute() {
        await Promise.allSettled(jobs);
        return nothing;
      },
    },
  ];
}

/** Once in a while a macrotask: just-bash itself only ever yields to microtasks, and timers would starve. */
export function turnTaker(): CustomCommand {
  let turnStarted = performance.now();
  return {
    name: yieldCommand,
    async execute() {
      if (performance.now() - turnStarted > longestTurnMs) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        turnStarted = performance.now();
      }
      return nothing;
    },
  };
}
