import type { Duplex } from 'node:stream';
import { createWebSocketStream, type WebSocket } from 'ws';

/**
 * A WebSocket as a stream of bytes, that is closed with it. The stream of `ws` waits for ever to have sent its last
 * bytes over a connection that broke off.
 */
export function byteStream(socket: WebSocket): Duplex {
  const stream = createWebSocketStream(socket);
  socket.once('close', () => {
    // What came before is still to be read.
    if (stream.readableEnded) stream.destroy();
    else stream.once('end', () => stream.destroy());
  });
  return stream;
}
