/** Milliseconds; what a reader sees of their report comes first. */
const AFTER_MS = 2_000;

let isComing = false;

/**
 * Brings what the first right answer does without: with it a lab that was checked once goes on without a network, through
 * mistakes and changes of mind.
 */
export function comeLater(): void {
  if (isComing) return;
  isComing = true;
  setTimeout(() => {
    const parts = [
      import('./outcomes.ts'),
      import('../../../checker/cluster/embedded/api/delete.ts'),
      import('../../../checker/diagnoses/in-order.ts'),
      import('../../../checker/run/explain.ts'),
      import('../../../checker/run/gather.ts'),
    ];
    // What does not come now is asked for again by whoever needs it.
    void Promise.allSettled(parts);
  }, AFTER_MS);
}
