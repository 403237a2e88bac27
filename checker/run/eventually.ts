import type { Judgement, Look } from '../checks/check.ts';
import type { Clock } from '../cluster/cluster.ts';

export interface Patience {
  readonly clock: Clock;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** Resolves when something in the cluster has changed; looked at again at once. */
  readonly changed?: (signal: AbortSignal) => Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;

/**
 * The one way to wait: looks, and looks again when the cluster changes or a pause is over (from 50 ms, doubling up to
 * 500 ms), until the claim holds, is hopeless, or `deadlineMs` have passed. A look always follows the deadline.
 * @throws whatever `signal` was aborted with.
 */
export async function eventually(look: () => Promise<Look>, patience: Patience): Promise<Judgement> {
  const { clock, signal } = patience;
  const start = clock.now();
  let pause = FIRST_PAUSE_MS;
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    const late = clock.now() - start >= patience.deadlineMs;
    const seen = await look();
    if (seen.holds || seen.hopeless || late) return { ...seen, tries, waitedMs: clock.now() - start };
    await pauseOrChange(pause, patience);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

async function pauseOrChange(ms: number, { clock, signal, changed }: Patience): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  try {
    await Promise.race([clock.sleep(ms, either), ...(changed ? [changed(either)] : [])]);
  } finally {
    over.abort();
  }
}
