import type { EventEmitter } from 'node:events';

const PERIOD_MS = 2000;

/**
 * Pings a client for as long as its connection is open. A connection that is not read, as nobody takes what came, does
 * not show that its other end is gone; one that is written to does.
 */
export function keepPinging(connection: EventEmitter, ping: () => void): void {
  const timer = setInterval(ping, PERIOD_MS);
  connection.once('close', () => clearInterval(timer));
}
