import type { Duplex, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PodRef } from '../../../../cluster.ts';
import type { PodStreams } from '../pod-streams.ts';

/** The two streams that a client opens for each connection to a port. */
export interface ForwardPair {
  readonly data: Duplex;
  /** Gets the kubelet's text where the connection cannot be made; stays empty otherwise. */
  readonly error: Writable;
}

/** Forwards one connection to a port of a Pod; resolves when it is over on both sides, and never rejects. */
export async function forward({ data, error }: ForwardPair, pod: PodRef, port: number, streams: PodStreams) {
  try {
    const connection = await streams.connect(pod, port);
    connection.on('error', () => connection.destroy());
    // Each half ends on its own, as of any TCP connection; what breaks one side breaks the other.
    await Promise.allSettled([pipeline(data, connection), pipeline(connection, data)]);
    connection.destroy();
    error.end();
  } catch (refused) {
    error.end((refused as Error).message);
    data.end();
    data.resume();
  }
}
