import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { LARGEST_BODY_BYTES } from '../../api/wire/decode-body.ts';
import type { WireRequest, WireResponse } from '../../api/wire/message.ts';
import { refusal } from '../../api/wire/serve.ts';
import { refusalBy, refuseUpgrade } from '../streams/upgrade.ts';
import type { Certificate } from './certificate.ts';
import { refusalOf } from './login.ts';

export interface ApiServerOptions {
  readonly certificate: Certificate;
  /** What a client has to send as its bearer token. */
  readonly token: string;
  readonly serve: (request: WireRequest) => Promise<WireResponse>;
  /** For what leaves HTTP: exec, attach and port-forward. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  /** Called for every request that may come in. */
  readonly onRequest: () => void;
}

export interface ApiServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Longer than clients keep a connection: one that is closed under a request looks like a cluster that is gone. */
const KEEP_ALIVE_MS = 120_000;

/** Serves the Kubernetes API on a free port of 127.0.0.1, to whoever knows the token. */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const { cert, key } = options.certificate;
  const server = https.createServer({ cert, key, keepAliveTimeout: KEEP_ALIVE_MS, ALPNProtocols: ['http/1.1'] });
  const sockets = new Set<Duplex>();
  server.on('secureConnection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.on('request', (request, response) => {
    answer(request, response, options, port).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head, options, port).catch(() => socket.destroy());
  });
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  return {
    port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ApiServerOptions,
  port: number,
): Promise<void> {
  const refused = refusalOf(request, options.token, port);
  if (refused) return write(response, refusal(refused));
  options.onRequest();
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = await readBody(request);
  const { method = 'GET', url = '/' } = request;
  await write(
    response,
    await options.serve({ method, url, headers: plainHeaders(request), body, signal: gone.signal }),
  );
}

/** Of a larger one as much as shows that it is too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]));
}

/** A stream is asked for more only when the client has taken what it got. */
async function write(response: ServerResponse, { status, headers, body }: WireResponse): Promise<void> {
  const plain = Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]);
  response.writeHead(status, Object.fromEntries(plain));
  if (typeof body === 'string') return void response.end(body);
  response.flushHeaders();
  for await (const chunk of body) {
    if (response.destroyed) break;
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

async function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: ApiServerOptions,
  port: number,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  const refused = refusalOf(request, options.token, port);
  if (!refused) {
    options.onRequest();
    return options.upgrade(request, socket, head);
  }
  refuseUpgrade({ request, socket, head }, refusalBy({ status: refused }));
}
