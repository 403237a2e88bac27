import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What listens in the Pod: an echo, an HTTP server, and one that resets each connection after its first byte. */
export async function loopbackServers() {
  const echo = net.createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.pipe(socket);
  });
  const resets = net.createServer((socket) => {
    socket.on('error', () => socket.destroy()).once('data', () => socket.resetAndDestroy());
  });
  const web = http.createServer((request, response) => void answer(request, response));
  const servers = [echo, resets, web];
  for (const server of servers) {
    server.listen({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
  }
  const [echoPort = 0, resetsPort = 0, webPort = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    echoPort,
    resetsPort,
    webPort,
    close() {
      for (const server of servers) server.close();
      web.closeAllConnections();
    },
  };
}

/** The size of the request's body, then as many bytes as its path says. */
async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const body = await buffer(request);
  response.setHeader('x-received', String(body.length));
  response.end(Buffer.alloc(Number(request.url?.slice(1))));
}

/** Sends all of it, says so, and collects what comes back until the other side ends. */
export async function exchange(port: number, data: Buffer): Promise<Buffer> {
  const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.end(data);
  return buffer(socket);
}
