import type { Duplex, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PodRef } from '../../../../cluster.ts';
import type { PodStreams } from '../pod-streams.ts';

/** The two streams that a client opens for each connection to a port. */
export interface ForwardPair {
  readonly data: Duplex;
  /** Gets the kubelet's text where the connection cannot be made; stays empty otherwise. */
  readonly error: Writable;
}

/** What the client may still send after the Pod has ended its half (containerd, sandbox_portforward_linux.go). */
const GRACE_MS = 500;

/** Forwards one connection to a port of a Pod; resolves when it is over on both sides, and never rejects. */
export async function forward({ data, error }: ForwardPair, pod: PodRef, port: number, streams: PodStreams) {
  try {
    const connection = await streams.connect(pod, port);
    connection.on('error', () => connection.destroy());
    await join(data, connection);
    error.end();
  } catch (refused) {
    error.end((refused as Error).message);
    data.end();
    data.resume();
  }
  await Promise.allSettled([error, data].map((stream) => finished(stream, { readable: false })));
}

/** A client that has sent all it has still gets the answer; a Pod that has is done. What breaks one breaks the other. */
async function join(data: Duplex, connection: Duplex): Promise<void> {
  const over = new AbortController();
  const toPod = Promise.allSettled([pipeline(data, connection)]);
  await Promise.allSettled([pipeline(connection, data)]);
  const grace = sleep(GRACE_MS, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([toPod, grace]);
  over.abort();
  connection.destroy();
}
