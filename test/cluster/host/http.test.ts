import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { requestFromHost } from '../../../checker/cluster/host/http.ts';

const servers: Server[] = [];
const sockets = new Set<Socket>();

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const http = (listener: RequestListener) => portOf(createHttpServer(listener));
const tcp = (onSocket: (socket: Socket) => void) => portOf(createServer(onSocket));

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe('requestFromHost', () => {
  it('tells status, headers and body of whatever answers, an error too', async () => {
    const port = await http((_, response) => response.writeHead(503, { 'X-Pod': 'web-1' }).end('not yet\n'));
    const [seen] = await requestFromHost({ url: `http://127.0.0.1:${port}/` });
    expect(seen).toMatchObject({ kind: 'answered', status: 503, body: 'not yet\n', headers: { 'x-pod': 'web-1' } });
  });

  it('sends each request over a connection of its own', async () => {
    const clients = new Set<number | undefined>();
    const port = await http((request, response) => {
      clients.add(request.socket.remotePort);
      response.end();
    });
    expect(await requestFromHost({ url: `http://127.0.0.1:${port}/`, times: 4 })).toHaveLength(4);
    expect(clients.size).toBe(4);
  });

  it('does not follow a redirect', async () => {
    const port = await http((request, response) => response.writeHead(302, { location: `${request.url}x` }).end());
    const [seen] = await requestFromHost({ url: `http://127.0.0.1:${port}/` });
    expect(seen).toMatchObject({ kind: 'answered', status: 302, headers: { location: '/x' } });
  });

  it('sends another Host header where it is given one', async () => {
    const port = await http((request, response) => response.end(request.headers.host));
    const [seen] = await requestFromHost({ url: `http://127.0.0.1:${port}/`, host: 'shop.example' });
    expect(seen).toMatchObject({ body: 'shop.example' });
  });

  it('tries localhost on IPv4 and keeps the name in the Host header', async () => {
    const port = await http((request, response) => response.end(request.headers.host));
    const [seen] = await requestFromHost({ url: `http://localhost:${port}/` });
    expect(seen).toMatchObject({ kind: 'answered', body: `localhost:${port}` });
  });

  it('reads 64 KiB of a body that never ends', async () => {
    const port = await http((_, response) => {
      const pour = () => {
        while (response.write('x'.repeat(10_000)));
      };
      response.on('drain', pour);
      pour();
    });
    const [seen] = await requestFromHost({ url: `http://127.0.0.1:${port}/` });
    expect(seen?.kind === 'answered' && seen.body.length).toBe(64 * 1024);
  });

  it('says refused where nothing listens', async () => {
    const port = await http(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await requestFromHost({ url: `http://127.0.0.1:${port}/` })).toMatchObject([{ kind: 'refused' }]);
  });

  it.each([
    ['resets', (socket: Socket) => socket.once('data', () => socket.resetAndDestroy())],
    ['closes without a word', (socket: Socket) => socket.end()],
    ['does not speak HTTP', (socket: Socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['breaks off in the body', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc')],
  ])('says reset where the server %s', async (_, onSocket) => {
    const port = await tcp((socket) => void onSocket(socket.on('error', () => {})));
    expect(await requestFromHost({ url: `http://127.0.0.1:${port}/` })).toMatchObject([{ kind: 'reset' }]);
  });

  it.each([
    ['never answers', ''],
    ['stops in the middle', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'],
  ])('says timed-out where the server %s', async (_, words) => {
    const port = await tcp((socket) => void socket.write(words));
    const start = performance.now();
    const seen = await requestFromHost({ url: `http://127.0.0.1:${port}/`, timeoutMs: 150 });
    expect(seen).toMatchObject([{ kind: 'timed-out', detail: expect.stringContaining('150 ms') }]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('says no-such-host for a name that nobody has', async () => {
    expect(await requestFromHost({ url: 'http://web.invalid/' })).toMatchObject([{ kind: 'no-such-host' }]);
  });

  it('throws the reason when it is called off', async () => {
    const port = await tcp(() => {});
    const url = `http://127.0.0.1:${port}/`;
    await expect(requestFromHost({ url, signal: AbortSignal.abort(new Error('Ctrl-C')) })).rejects.toThrow('Ctrl-C');
    const later = new AbortController();
    setTimeout(() => later.abort(new Error('enough')), 50);
    await expect(requestFromHost({ url, signal: later.signal })).rejects.toThrow('enough');
  });

  it('refuses to speak anything but http', async () => {
    await expect(requestFromHost({ url: 'https://127.0.0.1/' })).rejects.toThrow('Expected "http:"');
  });
});
