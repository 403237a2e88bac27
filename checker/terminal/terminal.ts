import { cat } from './cat.ts';
import { type Command, CommandError, type TerminalIo } from './command.ts';
import { curl } from './curl/curl.ts';
import { help } from './help.ts';
import type { TerminalHost } from './host.ts';
import { kubectl } from './kubectl/kubectl.ts';
import { splitLine } from './line/split-line.ts';
import { ls } from './ls.ts';
import { boundedIo } from './text/bounded-io.ts';

/** A small terminal on an embedded cluster, for the page of a lesson. */
export interface Terminal {
  /**
   * Runs one line, to its exit code; several may run at once. A line that ends in `&` is over at once and goes on
   * printing until the terminal is closed, or `kill` ends it. Never rejects.
   */
  run(line: string, io: TerminalIo): Promise<number>;
  /** Ends what runs still; resolves when it has. */
  close(): Promise<void>;
}

const COMMANDS: Readonly<Record<string, Command>> = { kubectl, k: kubectl, curl, ls, cat, help };

/** An exit code as shells have it, where a command was interrupted. */
const INTERRUPTED = 130;

export function terminalOn(host: TerminalHost): Terminal {
  const running = new Map<Promise<number>, AbortController>();
  const jobs = new Map<number, AbortController>();
  let lastJob = 0;

  const start = (words: readonly string[], io: TerminalIo): { ending: AbortController; exit: Promise<number> } => {
    const ending = new AbortController();
    const signal = AbortSignal.any([io.signal, ending.signal]);
    const exit = runCommand(words, host, boundedIo(io, signal));
    running.set(exit, ending);
    void exit.then(() => running.delete(exit));
    return { ending, exit };
  };
  const startInBackground = (words: readonly string[], io: TerminalIo): void => {
    const job = ++lastJob;
    // Ctrl-C is for the command in front: what is in the background has an end of its own.
    const { ending, exit } = start(words, { ...io, signal: new AbortController().signal });
    jobs.set(job, ending);
    io.stdout(`[${job}]\n`);
    void ended(exit).then((how) => io.stderr(`[${job}]  ${how}  ${words.join(' ')}\n`));
    void exit.then(() => jobs.delete(job));
  };
  const kill = (which = ''): number => {
    const job = jobs.get(Number(which.replace(/^%/, '')));
    const there = [...jobs.keys()].map((number) => `%${number}`).join(' ') || 'none';
    if (!job) throw new CommandError(`kill: say which job, as in \`kill %1\`; in the background: ${there}`);
    job.abort();
    return 0;
  };

  return {
    async run(line, io) {
      try {
        const { words, inBackground } = splitLine(line);
        if (words.length === 0) return 0;
        if (words[0] === 'kill') return kill(words[1]);
        if (!inBackground) return await start(words, io).exit;
        startInBackground(words, io);
        return 0;
      } catch (error) {
        return told(error, io);
      }
    },
    async close() {
      for (const ending of running.values()) ending.abort();
      await Promise.allSettled(running.keys());
    },
  };
}

async function runCommand(
  [name = '', ...words]: readonly string[],
  host: TerminalHost,
  io: TerminalIo,
): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw notThere(name);
    const exitCode = await command(words, host, io);
    return io.signal.aborted ? INTERRUPTED : exitCode;
  } catch (error) {
    return io.signal.aborted ? INTERRUPTED : told(error, io);
  }
}

/** What went wrong on stderr; a mistake of ours says that it is one. */
function told(error: unknown, { stderr }: Pick<TerminalIo, 'stderr'>): number {
  if (error instanceof CommandError) {
    stderr(`${error.message}\n`);
    return error.exitCode;
  }
  stderr(`This is a mistake of the terminal, not yours: ${String(error)}\n`);
  return 1;
}

/** As a shell says it of a job. */
async function ended(exit: Promise<number>): Promise<string> {
  const code = await exit;
  return code === INTERRUPTED ? 'Terminated' : `Exit ${code}`;
}

function notThere(name: string): CommandError {
  const there = [...Object.keys(COMMANDS), 'kill'].toSorted().join(', ');
  return new CommandError(`${name}: this terminal has no such command; it has ${there}.`, 127);
}
