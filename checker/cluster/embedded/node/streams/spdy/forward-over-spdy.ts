import type { Duplex } from 'node:stream';
import type { PodRef } from '../../../../cluster.ts';
import type { PodStreams } from '../pod-streams.ts';
import { forward } from '../port-forward/forward.ts';
import { StreamPairs } from '../port-forward/stream-pairs.ts';
import { untilGone } from '../port-forward/until-gone.ts';
import { SpdySession } from './session.ts';

/** Source: apimachinery pkg/util/portforward/constants.go. */
export const PORT_FORWARD_PROTOCOL = 'portforward.k8s.io';

/**
 * Any number of connections to the Pod's ports, over SPDY/3.1; ends when the client does or the Pod is gone, which
 * kubectl reports as "lost connection to pod". Resolves when the connection is closed.
 */
export async function forwardOverSpdy(transport: Duplex, pod: PodRef, streams: PodStreams): Promise<void> {
  const ended = new AbortController();
  const pairs = new StreamPairs((pair, port) => void forward(pair, pod, port, streams));
  const session = new SpdySession(transport, pairs);
  untilGone(streams, pod, ended.signal, () => session.close());
  await session.serve();
  pairs.close();
  ended.abort();
}
