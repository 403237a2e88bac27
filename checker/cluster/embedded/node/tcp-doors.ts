import type { Server, ServerResponse } from 'node:http';
import http from 'node:http';
import type { Socket } from 'node:net';
import { type Door, DoorTakenError } from '../../cluster.ts';
import { requestFromHost } from '../../host/http.ts';
import type { Doors, Inside, Visit } from '../doors.ts';
import type { Connection } from '../network/balancing.ts';
import { answerVisit } from './answer-visit.ts';

/** A client's connection, and the answer that is being given on it. */
interface Kept extends Connection {
  response?: ServerResponse;
  /** The program at its other end has gone: the next answer is the last. */
  isOver?: boolean;
}

/** How long a connection may stay that its Pod has ended: a request that is on its way still gets an answer. */
const LINGER_MS = 1_000;

/** Real listeners on this machine, so that `curl localhost:30001` works exactly when it would on kind. */
export function tcpDoors({ enter, onListenerEnd }: Inside, onVisit: () => void = () => {}): Doors {
  const servers = new Set<Server>();
  const connections = new Map<Socket, Kept>();
  const forget = onListenerEnd((target) => {
    for (const [socket, connection] of connections) if (connection.target === target) letGo(socket, connection);
  });
  const shut = async (server: Server): Promise<void> => {
    servers.delete(server);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    async open(nodePort, port, address): Promise<Door> {
      const server = http.createServer((request, response) => {
        onVisit();
        const connection = connections.get(request.socket) ?? {};
        connection.response = response;
        response.shouldKeepAlive &&= !connection.isOver;
        response.once('close', () => delete connection.response);
        const visit = (wanted: Visit) => enter(nodePort, { ...wanted, connection });
        // Docker's proxy accepts first, and resets where nobody answers.
        answerVisit(visit, request, response).catch(() => request.socket.resetAndDestroy());
      });
      server.on('connection', (socket) => {
        connections.set(socket, {});
        socket.on('close', () => connections.delete(socket));
      });
      await listen(server, port, address);
      servers.add(server);
      return { address, port, close: () => shut(server) };
    },
    http: requestFromHost,
    close: async () => {
      forget();
      await Promise.all([...servers].map(shut));
    },
  };
}

/**
 * The program that answered on a connection has ended. What it had begun it still says, with a word that this is the
 * end; a connection that nobody uses just now is closed. Should a request have been on its way already, it is answered
 * by another Pod: where a kernel would reset it, clients send it again.
 */
function letGo(socket: Socket, connection: Kept): void {
  delete connection.target;
  connection.isOver = true;
  if (connection.response && !connection.response.headersSent) connection.response.shouldKeepAlive = false;
  setTimeout(() => connection.response ?? socket.end(), LINGER_MS).unref();
}

async function listen(server: Server, port: number, address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new DoorTakenError(`port ${port} on ${address} is already in use`) : error);
    });
    server.listen({ port, host: address, exclusive: true }, resolve);
  });
}
