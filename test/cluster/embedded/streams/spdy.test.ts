import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HEADER_DICTIONARY } from '../../../../checker/cluster/embedded/node/streams/spdy/dictionary.ts';
import { loopbackServers } from './loopback-servers.ts';
import { controlFrame, spdyClient, uint32s } from './spdy-client.ts';
import { streamingServer } from './streaming-server.ts';

let server: Awaited<ReturnType<typeof streamingServer>>;
let inPod: Awaited<ReturnType<typeof loopbackServers>>;
beforeAll(async () => {
  inPod = await loopbackServers();
});
afterAll(() => inPod.close());
beforeEach(async () => {
  server = await streamingServer();
});
afterEach(() => server.close());

const PODS = '/api/v1/namespaces/default/pods/echo';
const [SYN_REPLY, RST_STREAM, SETTINGS, PING, GOAWAY, WINDOW_UPDATE] = [2, 3, 4, 6, 7, 9];

const connect = () => spdyClient(server.port, `${PODS}/portforward`, 'portforward.k8s.io');

/** A connection to a port of the Pod: its error stream is `id`, its data stream `id + 2`. */
async function forward(client: Awaited<ReturnType<typeof connect>>, id: number, port: number) {
  const headers = { port: String(port), requestid: String(id) };
  await client.open(id, { streamtype: 'error', ...headers }, 1);
  await client.open(id + 2, { streamtype: 'data', ...headers });
}

const dataOf = ({ frames }: Awaited<ReturnType<typeof connect>>, stream: number) =>
  Buffer.concat(frames.filter(({ type, id }) => type === 0 && id === stream).map(({ payload }) => payload));

describe('a session of SPDY/3.1', () => {
  it('is agreed on with the headers of the real one', async () => {
    const { head, socket } = await connect();
    expect(head).toBe(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nX-Stream-Protocol-Version: portforward.k8s.io\r\n\r\n',
    );
    socket.destroy();
  });

  it('answers a ping of the client, and none of its own', async () => {
    const client = await connect();
    client.control(PING, uint32s(2));
    client.control(PING, uint32s(7));
    await expect.poll(() => client.frames).toHaveLength(1);
    expect(client.frames[0]).toMatchObject({ type: PING, id: 7 });
    client.socket.destroy();
  });

  it('reads frames that come byte by byte', async () => {
    const client = await connect();
    for (const byte of controlFrame(PING, uint32s(1), 0)) client.socket.write(Buffer.of(byte));
    await expect.poll(() => client.frames.map(({ id }) => id)).toEqual([1]);
    client.socket.destroy();
  });

  it('replies to a stream with an empty header block, and keeps the halves of a stream apart', async () => {
    const client = await connect();
    await forward(client, 1, inPod.echoPort);
    client.data(3, Buffer.from('hello'), 1);
    await expect.poll(() => client.frames.filter(({ flags }) => flags === 1).map(({ id }) => id)).toEqual([3, 1]);
    expect(dataOf(client, 3).toString()).toBe('hello');
    expect(client.frames.filter(({ type }) => type === SYN_REPLY).map(({ id }) => id)).toEqual([1, 3]);
    expect(client.frames.some(({ type }) => type === RST_STREAM)).toBe(false);
    client.socket.destroy();
  });

  it('refuses a stream without a port, of another type, or of a pair that is complete already', async () => {
    const client = await connect();
    await client.open(1, { streamtype: 'data', requestid: '0' });
    await client.open(3, { streamtype: 'stdin', port: '80', requestid: '0' });
    await client.open(5, { streamtype: 'data', port: '65536', requestid: '0' });
    await client.open(7, { streamtype: 'data', port: '80', requestid: '0' });
    await client.open(9, { streamtype: 'data', port: '80', requestid: '0' });
    const reset = () => client.frames.filter(({ type }) => type === RST_STREAM).map(({ id }) => id);
    await expect.poll(reset).toEqual([1, 3, 5, 7, 9]);
    client.socket.destroy();
  });

  it('lets a client ask for a stream pair without request ids', async () => {
    const client = await connect();
    await client.open(1, { streamtype: 'error', port: String(inPod.echoPort) }, 1);
    await client.open(3, { streamtype: 'data', port: String(inPod.echoPort) });
    client.data(3, Buffer.from('old'), 1);
    await expect.poll(() => dataOf(client, 3).toString()).toBe('old');
    client.socket.destroy();
  });

  it('sends no more than the window of a client that keeps windows', async () => {
    const client = await connect();
    client.control(SETTINGS, uint32s(1, 7, 1000));
    await forward(client, 1, inPod.echoPort);
    client.data(3, Buffer.alloc(5000));
    await expect.poll(() => dataOf(client, 3).length).toBe(1000);
    client.control(WINDOW_UPDATE, uint32s(3, 500));
    await expect.poll(() => dataOf(client, 3).length).toBe(1500);
    client.control(SETTINGS, uint32s(1, 7, 2000));
    await expect.poll(() => dataOf(client, 3).length).toBe(2500);
    client.control(WINDOW_UPDATE, uint32s(3, 0x7fff_ffff));
    await expect.poll(() => dataOf(client, 3).length).toBe(5000);
    client.socket.destroy();
  });

  it('tells a client what it has taken, so that it may go on', async () => {
    const client = await connect();
    await forward(client, 1, inPod.echoPort);
    client.data(3, Buffer.alloc(60_000));
    await expect.poll(() => client.frames.find(({ type }) => type === WINDOW_UPDATE)?.id).toBe(3);
    const taken = client.frames.flatMap(({ type, payload }) => (type === WINDOW_UPDATE ? payload.readUInt32BE(4) : []));
    expect(taken.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThanOrEqual(32 * 1024);
    client.socket.destroy();
  });

  it('closes the connection in the Pod when the client resets its stream, and stays', async () => {
    const client = await connect();
    await forward(client, 1, inPod.echoPort);
    client.data(3, Buffer.from('x'));
    await expect.poll(() => server.left().connections).toBe(1);
    client.control(RST_STREAM, uint32s(3, 5));
    await expect.poll(() => server.left().connections).toBe(0);
    client.control(PING, uint32s(9));
    await expect.poll(() => client.frames.at(-1)).toMatchObject({ type: PING, id: 9 });
    client.socket.destroy();
  });
});

describe('a client that does not keep to SPDY/3.1', () => {
  const block = (plain: Buffer) => deflateSync(plain, { dictionary: HEADER_DICTIONARY });
  const syn = (id: number, headers: Buffer) =>
    controlFrame(1, Buffer.concat([uint32s(id, 0), Buffer.alloc(2), headers]), 0);
  const wrong: [string, Buffer][] = [
    ['speaks HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n'.repeat(3))],
    ['says another version', Buffer.from([0x80, 2, 0, 6, 0, 0, 0, 4, 0, 0, 0, 1])],
    ['sends a frame of no known type', controlFrame(77, uint32s(1), 0)],
    ['announces a control frame of 16 MB', Buffer.from([0x80, 3, 0, 1, 0, 0xff, 0xff, 0xff])],
    ['sends a ping without an id', controlFrame(6, Buffer.alloc(0), 0)],
    ['counts four billion settings', controlFrame(4, uint32s(0xffff_ffff), 0)],
    ['sends data to stream 0', Buffer.alloc(8)],
    ['opens stream 0', syn(0, block(uint32s(0)))],
    ['opens a stream with an even id', syn(2, block(uint32s(0)))],
    ['opens a stream twice', Buffer.concat([syn(1, block(uint32s(0))), syn(1, block(uint32s(0)))])],
    ['replies to a stream that nobody opened', controlFrame(2, uint32s(1), 0)],
    ['sends headers that are not deflated', syn(1, Buffer.from('streamtype: data'))],
    ['sends no headers at all', syn(1, Buffer.alloc(0))],
    ['counts four billion headers', syn(1, block(uint32s(0xffff_ffff)))],
    ['says that a header has four billion bytes', syn(1, block(uint32s(1, 0xffff_ffff)))],
    ['hides 10 MB in its headers', syn(1, block(Buffer.alloc(10_000_000)))],
  ];

  it.each(wrong)('is told so and let go of when it %s', async (_what, bytes) => {
    const client = await connect();
    client.socket.write(bytes);
    await client.closed;
    expect(client.frames.at(-1)).toMatchObject({ type: GOAWAY, payload: uint32s(client.frames.at(-1)?.id ?? 0, 1) });
    await expect.poll(() => server.left()).toEqual({ streams: 0, connections: 0 });
  });

  it('is let go of when it breaks off in the middle of a frame', async () => {
    const client = await connect();
    client.socket.write(controlFrame(6, uint32s(1), 0).subarray(0, 9));
    client.socket.resetAndDestroy();
    await expect.poll(() => server.left().streams).toBe(0);
  });

  it('gets no more than 2048 streams at once', async () => {
    const client = await connect();
    for (let index = 0; index < 2050; index++)
      await client.open(2 * index + 1, { streamtype: 'error', port: '80', requestid: String(index) });
    await expect.poll(() => client.frames.filter(({ type }) => type === RST_STREAM)).toHaveLength(2);
    client.socket.destroy();
    await expect.poll(() => server.left().streams).toBe(0);
  });

  it('is no longer read while it never reads the answers to its pings', async () => {
    const client = await connect();
    client.socket.pause();
    const pings = Buffer.concat(Array.from({ length: 10_000 }, () => controlFrame(6, uint32s(1), 0)));
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 300; round++) client.socket.write(pings);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.socket.writableLength).toBeGreaterThan(10_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    client.socket.destroy();
    await expect.poll(() => server.left().streams).toBe(0);
  });
});
