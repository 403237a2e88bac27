import type { Duplex } from 'node:stream';

/** As long as a client may take to read the last of what it was sent. */
const LINGER_MS = 10_000;

/**
 * Ends a connection and lets the client take what is still on its way: one that is destroyed while the client sends is
 * reset, and with it goes what the client has not read.
 */
export function closeSoon(connection: Duplex): void {
  if (connection.destroyed) return;
  const timer = setTimeout(() => connection.destroy(), LINGER_MS);
  connection.once('close', () => clearTimeout(timer));
  connection.end();
  connection.resume();
}
