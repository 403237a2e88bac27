import * as Comlink from 'comlink';
import type { LabWorker } from './worker/lab-worker.ts';

/** The worker in which a lab's cluster lives. */
export interface Thread {
  readonly lab: Comlink.Remote<LabWorker>;
  /** At once, whatever it is doing. */
  end(): void;
}

export function startThread(): Thread {
  const worker = new Worker(new URL('./worker/lab-worker.ts', import.meta.url), { type: 'module' });
  return { lab: Comlink.wrap<LabWorker>(worker), end: () => worker.terminate() };
}
