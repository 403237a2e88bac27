import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import http from 'node:http';
import { type Door, DoorTakenError } from '../../cluster.ts';
import { requestFromHost } from '../../host/http.ts';
import type { Doors, Enter, Visit } from '../doors.ts';

const LARGEST_BODY_BYTES = 1 << 20;
/** Belong to one connection, or are written anew for the next (RFC 9110, 7.6.1). */
const HOP_BY_HOP =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|x-webernetes-.*)$/i;

/** Real listeners on this machine, so that `curl localhost:30001` works exactly when it would on kind. */
export function tcpDoors(enter: Enter): Doors {
  const servers = new Set<Server>();
  const shut = async (server: Server): Promise<void> => {
    servers.delete(server);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    async open(nodePort, port, address): Promise<Door> {
      const server = http.createServer((request, response) => {
        // An answer that is no HTTP, such as one with the status 9999, is none.
        lead(enter, nodePort, request, response).catch(() => request.socket.resetAndDestroy());
      });
      await listen(server, port, address);
      servers.add(server);
      return { address, port, close: () => shut(server) };
    },
    http: requestFromHost,
    close: async () => {
      await Promise.all([...servers].map(shut));
    },
  };
}

async function listen(server: Server, port: number, address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new DoorTakenError(`port ${port} on ${address} is already in use`) : error);
    });
    server.listen({ port, host: address, exclusive: true }, resolve);
  });
}

/** Where nobody answers the connection is dropped: Docker's proxy accepts first and resets then. */
async function lead(enter: Enter, nodePort: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return void response.writeHead(413, { connection: 'close' }).end();
  const answer = await enter(nodePort, visitOf(request, body));
  if (!answer) return void request.socket.resetAndDestroy();
  const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.test(name));
  response.writeHead(answer.status, Object.fromEntries(headers.map(([name, values]) => [name, [...values]])));
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function visitOf(request: IncomingMessage, body: string): Visit {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    HOP_BY_HOP.test(name) || value === undefined ? [] : [value].flat().map((text) => [name, text]),
  );
  return { method: request.method ?? 'GET', path: request.url ?? '/', headers, ...(body !== '' && { body }) };
}

/** Undefined where it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
