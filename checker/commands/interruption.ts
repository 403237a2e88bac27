import { Interrupted } from './ending.ts';

/**
 * Runs `work` with a signal that Ctrl-C (or SIGTERM, SIGHUP) aborts: the work then unmakes what it half made and rejects.
 * A second Ctrl-C does not wait for that.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const handlers = signals.map((name) => [name, () => interrupt(controller, new Interrupted(name))] as const);
  for (const [name, handler] of handlers) process.on(name, handler);
  try {
    return await work(controller.signal);
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}

function interrupt(controller: AbortController, reason: Interrupted): void {
  if (controller.signal.aborted) process.exit(reason.exitCode);
  console.error('\ncleaning up … (once more to leave at once)');
  controller.abort(reason);
}
