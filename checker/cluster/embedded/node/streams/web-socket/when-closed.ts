import type { WebSocket } from 'ws';

/** Never rejects, unlike `once` of node:events: an error of a WebSocket closes it. */
export function whenClosed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
