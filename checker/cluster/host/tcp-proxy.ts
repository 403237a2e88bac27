import net from 'node:net';
import { type Door, DoorTakenError } from '../cluster.ts';

/** Where a connection is led to; the first that takes it. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Listens on this machine and leads every connection to the first target that accepts it; where none does, the
 * connection is reset, as a load balancer without a healthy node does.
 * @throws {DoorTakenError} when something listens there already.
 */
export async function openTcpProxy(address: string, port: number, targets: readonly Target[]): Promise<Door> {
  const open = new Set<net.Socket>();
  // Half-open: who has said all it has to say may still listen, as `nc` does.
  const server = net.createServer({ allowHalfOpen: true }, (client) => {
    open.add(client);
    client.on('error', () => client.destroy()).on('close', () => open.delete(client));
    void lead(client, targets, open);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new DoorTakenError(`port ${port} on ${address} is already in use`) : error);
    });
    server.listen({ port, host: address, exclusive: true }, resolve);
  });
  return {
    address,
    port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function lead(client: net.Socket, targets: readonly Target[], open: Set<net.Socket>): Promise<void> {
  for (const target of targets) {
    const upstream = await connect(target);
    if (!upstream) continue;
    if (client.destroyed) return void upstream.destroy();
    open.add(upstream);
    upstream.on('error', () => client.destroy()).on('close', () => open.delete(upstream));
    client.on('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
    return;
  }
  client.resetAndDestroy();
}

function connect({ host, port }: Target): Promise<net.Socket | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, allowHalfOpen: true });
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => socket.destroy());
    socket.once('connect', () => resolve(socket.setTimeout(0)));
    socket.once('close', () => resolve(undefined));
    socket.once('error', () => resolve(undefined));
  });
}
