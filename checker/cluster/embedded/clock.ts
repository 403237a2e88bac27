import type { Cluster } from '@ngrok/webernetes';
import { allArrived } from '../arriving.ts';
import type { Clock } from '../cluster.ts';

/** The cluster's time moves on by this much between two turns of the event loop, so that whatever became due can run. */
const STEP_MS = 20;

/**
 * Sleeping on this clock fast-forwards the cluster: a Deployment of three takes some 50 ms of real time instead of 1 s.
 * Controllers, probes and back-offs keep their order, since every step lets what became due run to its end.
 */
export function fastForwardClock(cluster: Cluster): Clock {
  const { clock } = cluster;
  return {
    now: () => clock.nowMs(),
    async sleep(ms, signal) {
      const wake = clock.nowMs() + ms;
      while (clock.nowMs() < wake && !signal?.aborted) {
        clock.step(Math.min(STEP_MS, Math.max(1, wake - clock.nowMs())));
        await nextTurn();
        await allArrived();
      }
    },
  };
}

/** After everything that is already due in this turn of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if ('setImmediate' in globalThis) globalThis.setImmediate(resolve);
    else afterMessage(resolve);
  });
}

/** A browser makes timers wait 4 ms once they follow each other (HTML standard, timers); a message waits for nothing. */
function afterMessage(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    () => {
      port1.close();
      resolve();
    },
    { once: true },
  );
  port1.start();
  port2.postMessage(undefined);
}
