import type { Server } from 'node:http';
import http from 'node:http';
import type { Socket } from 'node:net';
import { type Door, DoorTakenError } from '../../cluster.ts';
import { requestFromHost } from '../../host/http.ts';
import type { Doors, Inside, Visit } from '../doors.ts';
import type { Connection } from '../network/balancing.ts';
import { answerVisit } from './answer-visit.ts';

/** A client's connection, and whether a request on it is being answered. */
interface Kept extends Connection {
  busy: boolean;
}

/** Real listeners on this machine, so that `curl localhost:30001` works exactly when it would on kind. */
export function tcpDoors({ enter, onListenerEnd }: Inside, onVisit: () => void = () => {}): Doors {
  const servers = new Set<Server>();
  const connections = new Map<Socket, Kept>();
  // A program that ends closes the connections that nobody uses just now.
  const forget = onListenerEnd((target) => {
    for (const [socket, { target: own, busy }] of connections) if (own === target && !busy) socket.end();
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
        const connection = connections.get(request.socket) ?? { busy: true };
        connection.busy = true;
        response.once('close', () => (connection.busy = false));
        const visit = (wanted: Visit) => enter(nodePort, { ...wanted, connection });
        // Docker's proxy accepts first, and resets where nobody answers.
        answerVisit(visit, request, response).catch(() => request.socket.resetAndDestroy());
      });
      server.on('connection', (socket) => {
        connections.set(socket, { busy: false });
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

async function listen(server: Server, port: number, address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new DoorTakenError(`port ${port} on ${address} is already in use`) : error);
    });
    server.listen({ port, host: address, exclusive: true }, resolve);
  });
}
