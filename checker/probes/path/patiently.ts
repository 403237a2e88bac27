import type { Path } from './path.ts';
import { type TraceOptions, tracePath } from './trace.ts';

/** kube-proxy's rules follow the objects within a second or two, on a busy machine a few more; a new cluster's DNS too; in milliseconds. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 500;

/** A path that its objects did not foretell is looked at again while the rules may still be on their way. */
export async function tracePatiently(options: TraceOptions): Promise<Path> {
  const { clock } = options.cluster;
  const deadline = clock.now() + PATIENCE_MS;
  for (;;) {
    const path = await tracePath(options);
    if (path.asForetold || clock.now() >= deadline) return path;
    await clock.sleep(PAUSE_MS, options.signal);
    options.signal.throwIfAborted();
  }
}
