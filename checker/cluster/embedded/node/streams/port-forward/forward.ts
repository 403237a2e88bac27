import type { Duplex, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
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

/**
 * Both ways at once. A client that has sent all it has still gets the answer; a Pod that has ends the connection a moment
 * later, and what it said before goes to the client to the last byte, however slowly that reads.
 */
async function join(data: Duplex, connection: Duplex): Promise<void> {
  let grace: NodeJS.Timeout | undefined;
  data.once('close', () => connection.destroy());
  connection.once('end', () => {
    grace = setTimeout(() => connection.destroy(), GRACE_MS);
  });
  data.pipe(connection).pipe(data);
  await finished(connection).catch(() => {});
  clearTimeout(grace);
  connection.destroy();
  data.unpipe(connection).resume();
  data.end();
}
