import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Door, DoorTakenError } from '../../../checker/cluster/cluster.ts';
import { openTcpProxy } from '../../../checker/cluster/host/tcp-proxy.ts';
import { freePort } from './free-port.ts';

const HOST = '127.0.0.1';
const servers: Server[] = [];
const sockets = new Set<Socket>();
const doors: Door[] = [];

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A server that says its name, then says back whatever it hears. */
async function echo(name: string): Promise<{ host: string; port: number }> {
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.write(`${name} `);
    socket.pipe(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return { host: HOST, port: (server.address() as AddressInfo).port };
}

async function open(targets: readonly { host: string; port: number }[]): Promise<Door> {
  const door = await openTcpProxy(HOST, await freePort(), targets);
  doors.push(door);
  return door;
}

/** Sends a word and tells what came back till the end, and how it ended. */
function talk({ port }: Door, word: string): Promise<{ heard: string; code: string | undefined }> {
  return new Promise((resolve) => {
    let heard = '';
    let code: string | undefined;
    const socket = net.connect({ host: HOST, port }, () => socket.end(word));
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      code = error.code;
    });
    socket.on('close', () => resolve({ heard, code }));
  });
}

const nobody = async () => ({ host: HOST, port: await freePort() });

describe('a TCP proxy', () => {
  it('leads a connection to its target and back, to the last byte', async () => {
    const door = await open([await echo('a')]);
    const long = 'x'.repeat(1_000_000);
    expect(await talk(door, long)).toEqual({ heard: `a ${long}`, code: undefined });
  });

  it('takes the first target that accepts', async () => {
    const door = await open([await nobody(), await echo('second'), await echo('third')]);
    expect(await talk(door, 'hello')).toMatchObject({ heard: 'second hello' });
  });

  it('looks anew for each connection', async () => {
    const late = await nobody();
    const door = await open([late, await echo('second')]);
    expect((await talk(door, 'x')).heard).toBe('second x');
    const server = net.createServer((socket) => void sockets.add(socket.resume().end('first')));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(late.port, HOST, resolve));
    expect((await talk(door, 'x')).heard).toBe('first');
  });

  it('resets the connection where no target accepts, or there is none', async () => {
    for (const targets of [[await nobody(), await nobody()], []])
      expect(await talk(await open(targets), 'hello')).toEqual({ heard: '', code: 'ECONNRESET' });
  });

  it('ends what is open when it is closed, and frees its port', async () => {
    const door = await open([await echo('a')]);
    const socket = net.connect({ host: HOST, port: door.port });
    sockets.add(socket.on('error', () => {}));
    await new Promise((resolve) => socket.once('data', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await door.close();
    await closed;
    expect(await talk(door, 'x')).toMatchObject({ code: 'ECONNREFUSED' });
    await (await openTcpProxy(HOST, door.port, [])).close();
  });

  it('leaves nothing open when it is closed while it looks for a target', async () => {
    const target = await echo('a');
    for (let turns = 0; turns < 12; turns++) {
      const door = await open([await nobody(), target]);
      const talking = talk(door, 'x');
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      await door.close();
      await talking;
    }
    const connections = () => new Promise((resolve) => servers[0]?.getConnections((_, count) => resolve(count)));
    await expect.poll(connections).toBe(0);
  });

  it('listens on its own address only', async () => {
    const door = await open([await echo('a')]);
    const other = await openTcpProxy('127.0.0.2', door.port, []);
    doors.push(other);
    expect((await talk(door, 'x')).heard).toBe('a x');
  });

  it('says so when the port is taken', async () => {
    const door = await open([]);
    await expect(openTcpProxy(HOST, door.port, [])).rejects.toThrow(DoorTakenError);
    await expect(openTcpProxy(HOST, door.port, [])).rejects.toThrow(`port ${door.port} on 127.0.0.1`);
  });
});
