import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { Attach, Exec, PortForward, type V1Status } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loopbackServers } from './loopback-servers.ts';
import { streamingServer } from './streaming-server.ts';

let server: Awaited<ReturnType<typeof streamingServer>>;
let inPod: Awaited<ReturnType<typeof loopbackServers>>;
beforeAll(async () => {
  [server, inPod] = await Promise.all([streamingServer(), loopbackServers()]);
});
afterAll(async () => {
  inPod.close();
  await server.close();
});

describe('Exec and Attach of @kubernetes/client-node', () => {
  async function exec(command: string[], stdin: Readable | null = null, tty = false) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const status = Promise.withResolvers<V1Status>();
    const exec = new Exec(server.config);
    await exec.exec('default', 'echo', 'main', command, stdout, tty ? null : stderr, stdin, tty, status.resolve);
    return { status: await status.promise, stdout: await text(stdout), stderr: tty ? '' : await text(stderr) };
  }

  it('gets the output and the Status of a command', async () => {
    expect(await exec(['echo', 'hello'])).toEqual({
      status: { metadata: {}, status: 'Success' },
      stdout: 'hello\n',
      stderr: 'told\n',
    });
    expect(server.switchedTo.at(-1)).toMatch(/^websocket v5.channel.k8s.io,v4/);
  });

  it('gets the exit code as a cause', async () => {
    const { status } = await exec(['exit', '3']);
    expect(status).toEqual({
      metadata: {},
      status: 'Failure',
      message: 'command terminated with non-zero exit code: command terminated with exit code 3',
      reason: 'NonZeroExitCode',
      details: { causes: [{ reason: 'ExitCode', message: '3' }] },
    });
  });

  it('gets an InternalError where the command cannot start', async () => {
    expect((await exec(['nothere'])).status).toMatchObject({ status: 'Failure', reason: 'InternalError', code: 500 });
  });

  it('sends input, and where it ends', async () => {
    expect((await exec(['cat'], Readable.from([Buffer.from('typed')]))).stdout).toBe('typed');
  });

  it('has one stream of output for a terminal', async () => {
    expect((await exec(['echo', 'a'], null, true)).stdout).toBe('a\ntold\n');
  });

  it('attaches', async () => {
    const [stdout, stdin] = [new PassThrough(), new PassThrough()];
    const attach = new Attach(server.config);
    const socket = await attach.attach('default', 'echo', 'main', stdout, null, stdin, false);
    stdin.end('typed');
    expect(await text(stdout)).toBe('typed');
    socket.close();
    await expect.poll(() => server.left().streams).toBe(0);
  });
});

describe('PortForward of @kubernetes/client-node', () => {
  async function forward(port: number) {
    const [output, error, input] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const socket = await new PortForward(server.config).portForward('default', 'echo', [port], output, error, input);
    if (typeof socket === 'function') throw new Error('a WebSocket that is made again was not asked for');
    const closed = new Promise<void>((resolve) => {
      socket.addEventListener('close', () => {
        output.end();
        error.end();
        resolve();
      });
    });
    return { socket, output, error, input, closed };
  }

  it('carries 5 MB to a port and back', async () => {
    const { socket, output, input, closed } = await forward(inPod.echoPort);
    const sent = Buffer.alloc(5_000_000, 'abc');
    input.write(sent);
    let received = 0;
    output.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received === sent.length) socket.close();
    });
    await closed;
    expect(received).toBe(sent.length);
    await expect.poll(() => server.left()).toEqual({ streams: 0, connections: 0 });
  });

  it('tells the error in a channel of its own and closes', async () => {
    const { error, closed } = await forward(9);
    await closed;
    expect(await text(error)).toBe('error forwarding port 9 to pod 0123, uid : connection refused');
  });

  it('ends when the program in the Pod ends the connection', async () => {
    const { input, output, closed } = await forward(inPod.webPort);
    input.write('GET /3 HTTP/1.0\r\n\r\n');
    await closed;
    expect((await buffer(output)).subarray(-3)).toEqual(Buffer.alloc(3));
  });

  it('closes the connection in the Pod when the client goes', async () => {
    const { socket, input, output } = await forward(inPod.echoPort);
    input.write('x');
    await once(output, 'data');
    socket.close();
    await expect.poll(() => server.left()).toEqual({ streams: 0, connections: 0 });
  });
});
