import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { streamingServer } from './streaming-server.ts';

let server: Awaited<ReturnType<typeof streamingServer>>;
beforeEach(async () => {
  server = await streamingServer();
});
afterEach(() => server.close());

/** A WebSocket of an exec, with every message as it came: `[channel, text]`. */
async function exec(subprotocols: string[], query: string) {
  const url = `ws://127.0.0.1:${server.port}/api/v1/namespaces/default/pods/echo/exec?${query}`;
  const socket = new WebSocket(url, subprotocols);
  const messages: [number, string][] = [];
  socket.on('message', (data: Buffer) => messages.push([data.readUInt8(0), data.toString('utf8', 1)]));
  const closed = once(socket, 'close') as Promise<[number]>;
  await once(socket, 'open');
  const send = (channel: number, text: string | Buffer) =>
    socket.send(Buffer.concat([Buffer.of(channel), Buffer.from(text)]));
  return { socket, messages, closed, send };
}

const SUCCESS = '{"metadata":{},"status":"Success"}';

describe('the channels of a WebSocket', () => {
  it('begin with an empty message, end with the Status and close normally', async () => {
    const { messages, closed } = await exec(['v4.channel.k8s.io'], 'stdout=1&stderr=1&command=echo&command=a');
    expect((await closed)[0]).toBe(1000);
    expect(messages[0]).toEqual([1, '']);
    expect(messages.at(-1)).toEqual([3, SUCCESS]);
    expect(messages).toHaveLength(4);
    expect(messages).toContainEqual([1, 'a\n']);
    expect(messages).toContainEqual([2, 'told\n']);
  });

  it('carry only what was asked for', async () => {
    const { messages, closed } = await exec(['v4.channel.k8s.io'], 'stderr=1&command=echo&command=a');
    await closed;
    expect(messages).toEqual([
      [2, ''],
      [2, 'told\n'],
      [3, SUCCESS],
    ]);
  });

  it('tell of an exit code in the words of containerd before v5', async () => {
    const { messages, closed } = await exec(['v4.channel.k8s.io'], 'stdout=1&command=exit&command=3');
    await closed;
    expect(JSON.parse(messages.at(-1)?.[1] ?? '')).toMatchObject({
      message: 'command terminated with non-zero exit code: error executing command [exit 3], exit code 3',
    });
  });

  it.each([[[]], [['channel.k8s.io']]])('have the bare text of an error before v4: %s', async (subprotocols) => {
    const failed = await exec(subprotocols, 'stdout=1&command=exit&command=3');
    await failed.closed;
    expect(failed.messages.at(-1)?.[1]).toMatch(/^command terminated with non-zero exit code: /);
    const succeeded = await exec(subprotocols, 'stdout=1&command=echo');
    await succeeded.closed;
    expect(succeeded.messages.some(([channel]) => channel === 3)).toBe(false);
  });

  it('end one by one since v5', async () => {
    const { messages, closed, send } = await exec(['v5.channel.k8s.io'], 'stdin=1&stdout=1&command=cat');
    send(0, 'one');
    send(0, 'two');
    send(255, Buffer.of(0));
    send(0, 'too late');
    await closed;
    expect(messages.map(([, text]) => text).join('')).toBe(`onetwo${SUCCESS}`);
  });

  it('tell a terminal its size, whatever else the client sends there', async () => {
    const { messages, closed, send } = await exec(['v5.channel.k8s.io'], 'stdout=1&tty=1&command=size');
    send(4, '{"Width":"x"} nonsense {"Wid');
    send(4, 'th":100,"Height":40}\n{"Width":1,"Height":1}\n');
    await closed;
    expect(messages.at(1)).toEqual([1, '100x40']);
  });

  it('drop what is sent on a channel that nobody reads, and empty messages', async () => {
    const { socket, messages, closed, send } = await exec(['v5.channel.k8s.io'], 'stdin=1&stdout=1&command=cat');
    for (const channel of [1, 2, 3, 4, 9, 254]) send(channel, 'x'.repeat(100_000));
    socket.send(Buffer.alloc(0));
    send(255, '');
    send(255, Buffer.of(0));
    await closed;
    expect(messages).toEqual([
      [1, ''],
      [3, SUCCESS],
    ]);
  });

  it('are not read while the command does not read', async () => {
    const { socket, send } = await exec(['v5.channel.k8s.io'], 'stdin=1&stdout=1&command=forever');
    for (let count = 0; count < 40; count++) send(0, Buffer.alloc(1_000_000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(socket.bufferedAmount).toBeGreaterThan(20_000_000);
    socket.terminate();
  });

  it('do not hide that the client is gone while the command does not read', async () => {
    const { socket, send } = await exec(['v5.channel.k8s.io'], 'stdin=1&stdout=1&command=forever');
    for (let count = 0; count < 40; count++) send(0, Buffer.alloc(1_000_000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.terminate();
    await expect.poll(() => server.pod.aborted, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => server.left().streams).toBe(0);
  });

  it('cut off a client that lets more than 64 MB of output pile up', async () => {
    const { socket } = await exec(['v5.channel.k8s.io'], 'stdout=1&command=zeros&command=30000000&command=5');
    socket.pause();
    await expect.poll(() => server.pod.aborted, { timeout: 10_000 }).toBe(1);
    socket.terminate();
    await expect.poll(() => server.left().streams).toBe(0);
  });

  it('close for a message that is larger than an API server takes', async () => {
    const { closed, send } = await exec(['v5.channel.k8s.io'], 'stdin=1&stdout=1&command=cat');
    send(0, Buffer.alloc(33 * 1024 * 1024));
    await closed;
    await expect.poll(() => server.left().streams).toBe(0);
  });
});
