import type { PodRef } from '../../../../cluster.ts';
import type { PodStreams } from '../pod-streams.ts';

/** Calls `end` when the Pod is gone, or was never there, unless `signal` aborted before. */
export function untilGone(streams: PodStreams, pod: PodRef, signal: AbortSignal, end: () => void): void {
  const gone = (): void => {
    if (!signal.aborted) end();
  };
  streams.gone(pod, signal).then(gone, gone);
}
