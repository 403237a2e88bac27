import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { LABS, labsFolder } from '../../lab/find-lab.ts';
import { WORKSHOP } from '../../lab/workshop.ts';
import { type Judge, type Judged, type JudgingTask, OutOfBounds } from './task.ts';

/** What the slowest lab takes, many times over; in milliseconds of this machine's time. */
const LONGEST_MS = 60_000;

/** tinypool's words for a process that is gone; errors do not end ours, but a full heap does. */
const PROCESS_ENDED = 'Worker exited unexpectedly';

/** A process that has grown beyond this is replaced, in bytes: so memory stays flat over a class of any size. */
const MOST_MEMORY = 400 * 1024 * 1024;

/** What has to be there before anything is imported in a process. */
const HOOKS = [
  new URL('../../cluster/embedded/node/resolve-webernetes.ts', import.meta.url),
  new URL('../../lab/package-names.ts', import.meta.url),
];

/**
 * Processes that judge on embedded clusters, one answer at a time each. They may read the workshop and write nothing,
 * start nothing, and load nothing native (Node's permission model); an answer that hangs takes its process with it and
 * nobody else's.
 */
export function embeddedJudge(jobs: number, longestMs = LONGEST_MS): Judge {
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./embedded-worker.ts', import.meta.url)),
    runtime: 'child_process',
    minThreads: jobs,
    maxThreads: jobs,
    idleTimeout: 60_000,
    maxMemoryLimitBeforeRecycle: MOST_MEMORY,
    execArgv: [
      ...HOOKS.map((hook) => `--import=${hook.href}`),
      '--permission',
      ...[WORKSHOP, labsFolder()].map((folder) => `--allow-fs-read=${folder}`),
      '--max-old-space-size=512',
      '--no-warnings',
    ],
    env: { NO_COLOR: '1', [LABS]: labsFolder() },
  });
  // One that ends between two answers is replaced, and no answer's doing.
  pool.on('error', () => {});
  return {
    provider: 'embedded',
    atOnce: jobs,
    async judge(task: JudgingTask, signal: AbortSignal): Promise<Judged> {
      const late = AbortSignal.timeout(longestMs);
      try {
        return (await pool.run(task, { signal: AbortSignal.any([signal, late]) })) as Judged;
      } catch (error) {
        signal.throwIfAborted();
        if (late.aborted) throw new OutOfBounds('time-limit', `it did not come to an end within ${longestMs / 1000} s`);
        if (!(error instanceof Error)) throw new Error(wordsOf(error), { cause: error });
        if (error.message !== PROCESS_ENDED) throw error;
        await refuseToBlame(pool);
        throw new OutOfBounds(
          'memory-limit',
          'the process that judged it ended, as it wanted more memory than it may have',
        );
      }
    },
    close: () => pool.destroy(),
  };
}

/**
 * Processes that end without any answer, too, are not ended by one.
 * @throws where that is so.
 */
async function refuseToBlame(pool: Tinypool): Promise<void> {
  try {
    await pool.run(undefined, { name: 'answerNothing' });
  } catch (cause) {
    throw new Error('the processes that judge do not start on this machine', { cause });
  }
}

/** An error of a process comes as plain data. */
function wordsOf(error: unknown): string {
  const isTold = typeof error === 'object' && error !== null && 'message' in error;
  return isTold ? String(error.message) : String(error);
}
