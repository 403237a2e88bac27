import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamingServer } from './streaming-server.ts';

let server: Awaited<ReturnType<typeof streamingServer>>;
beforeAll(async () => {
  server = await streamingServer();
});
afterAll(() => server.close());

const WEB_SOCKET = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const SPDY = { Connection: 'Upgrade', Upgrade: 'SPDY/3.1' };

async function ask(path: string, headers: Record<string, string>) {
  const url = `http://127.0.0.1:${server.port}/api/v1/namespaces/default/pods/echo/${path}`;
  const request = http.request(url, { headers, agent: false }).end();
  request.on('error', () => {});
  const response = await Promise.race([
    once(request, 'response').then(([response]) => response as http.IncomingMessage),
    once(request, 'upgrade').then(([response]) => response as http.IncomingMessage),
  ]);
  if (response.statusCode === 101) {
    response.socket.destroy();
    return { code: 101, headers: response.headers, body: '' };
  }
  return { code: response.statusCode, headers: response.headers, body: await text(response) };
}

const status = (message: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Status',
    metadata: {},
    status: 'Failure',
    message,
    reason: 'BadRequest',
    code: 400,
  });

describe('an upgrade that cannot be', () => {
  it('is a bad request when it leads elsewhere', async () => {
    const { code, headers, body } = await ask('exec?stdout=true', { Connection: 'Upgrade', Upgrade: 'h2c' });
    expect({ code, type: headers['content-type'], body }).toEqual({
      code: 400,
      type: 'application/json',
      body: status('Upgrade request required'),
    });
  });

  it('is a bad request when nothing is to be connected', async () => {
    const { code, body } = await ask('exec?command=ls&stdout=false', { ...WEB_SOCKET });
    expect({ code, body }).toEqual({
      code: 400,
      body: status('you must specify at least 1 of stdin, stdout, stderr'),
    });
  });

  it.each([
    ['portforward', 'query parameter "port" is required'],
    ['portforward?ports=', 'query parameter "port" cannot be empty'],
    ['portforward?ports=80,0', 'port "0" must be > 0'],
    ['portforward?ports=web', 'unable to parse "web" as a port: strconv.ParseUint: parsing "web": invalid syntax'],
    [
      'portforward?ports=65536',
      'unable to parse "65536" as a port: strconv.ParseUint: parsing "65536": value out of range',
    ],
  ])('is a bad request for %s', async (path, message) => {
    const { code, body } = await ask(path, { ...WEB_SOCKET, 'Sec-WebSocket-Protocol': 'v4.channel.k8s.io' });
    expect({ code, body }).toEqual({ code: 400, body: status(message) });
  });

  it('is a bad request when it is no handshake of a WebSocket', async () => {
    const { code, body } = await ask('exec?stdout=true', { ...WEB_SOCKET, 'Sec-WebSocket-Key': 'short' });
    expect(code).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ kind: 'Status', reason: 'BadRequest' });
  });

  it('is forbidden for a subprotocol that nobody serves', async () => {
    const { code, body } = await ask('exec?stdout=true', { ...WEB_SOCKET, 'Sec-WebSocket-Protocol': 'chat, v9' });
    expect({ code, body }).toEqual({
      code: 403,
      body: 'requested protocol(s) are not supported: [chat v9]; supports [v5.channel.k8s.io v4.channel.k8s.io channel.k8s.io]\n',
    });
  });

  it('is forbidden for a stream protocol that nobody serves', async () => {
    const { code, headers, body } = await ask('portforward', { ...SPDY, 'X-Stream-Protocol-Version': 'v4, v5' });
    expect({ code, accepted: headers['x-accepted-stream-protocol-versions'], body }).toEqual({
      code: 403,
      accepted: 'portforward.k8s.io',
      body: 'unable to upgrade: unable to negotiate protocol: client supports [v4 v5], server accepts [portforward.k8s.io]\n',
    });
  });

  it('is a bad request for SPDY/3.1 without a stream protocol', async () => {
    const { code, body } = await ask('exec?stdout=true', SPDY);
    expect({ code, body }).toEqual({ code: 400, body: 'unable to upgrade: X-Stream-Protocol-Version is required\n' });
  });

  it('keeps no connection', async () => {
    await expect.poll(() => server.left().streams).toBe(0);
  });
});

describe('the protocols of an exec', () => {
  it.each([
    ['v4.channel.k8s.io, v3.channel.k8s.io', 'v4.channel.k8s.io'],
    ['v5.channel.k8s.io, v4.channel.k8s.io', 'v5.channel.k8s.io'],
    ['v3.channel.k8s.io, channel.k8s.io', 'channel.k8s.io'],
  ])('agrees in a WebSocket of those that speak %s on %s', async (offered, agreed) => {
    const { code, headers } = await ask('exec?stdout=true&command=echo', {
      ...WEB_SOCKET,
      'Sec-WebSocket-Protocol': offered,
    });
    expect({ code, agreed: headers['sec-websocket-protocol'] }).toEqual({ code: 101, agreed });
  });

  it.each([
    ['v5.channel.k8s.io, v4.channel.k8s.io', 'v4.channel.k8s.io'],
    ['v3.channel.k8s.io, v2.channel.k8s.io', 'v3.channel.k8s.io'],
  ])('agrees in SPDY/3.1 of those that speak %s on %s', async (offered, agreed) => {
    const { code, headers } = await ask('exec?stdout=true&command=echo', {
      ...SPDY,
      'X-Stream-Protocol-Version': offered,
    });
    expect({ code, agreed: headers['x-stream-protocol-version'] }).toEqual({ code: 101, agreed });
  });
});
