import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasKubectl, PROTOCOLS, portForward } from './kubectl.ts';
import { exchange, loopbackServers } from './loopback-servers.ts';
import { streamingServer } from './streaming-server.ts';

let server: Awaited<ReturnType<typeof streamingServer>>;
let inPod: Awaited<ReturnType<typeof loopbackServers>>;
let forwards: Awaited<ReturnType<typeof portForward>>[] = [];

beforeAll(async () => {
  inPod = await loopbackServers();
});
afterAll(() => inPod.close());
beforeEach(async () => {
  server = await streamingServer();
});
afterEach(async () => {
  await Promise.all(forwards.map((forward) => forward.stop()));
  forwards = [];
  await server.close();
});

describe.runIf(hasKubectl).each(PROTOCOLS)('kubectl port-forward over %s', (_name, webSockets) => {
  const to = async (port: number) => {
    const forward = await portForward({ kubeconfig: server.kubeconfig, webSockets }, port);
    forwards.push(forward);
    return forward;
  };

  it('is what kubectl asks for', async () => {
    await to(inPod.webPort);
    const tunnel = 'websocket SPDY/3.1+portforward.k8s.io';
    expect(server.switchedTo).toEqual([webSockets === 'true' ? tunnel : 'SPDY/3.1']);
  });

  it('carries 20 MB up and 20 MB down', async () => {
    const { port } = await to(inPod.webPort);
    const size = 20_000_000;
    const response = await fetch(`http://127.0.0.1:${port}/${size}`, { method: 'POST', body: Buffer.alloc(size) });
    expect(response.headers.get('x-received')).toBe(String(size));
    expect((await response.arrayBuffer()).byteLength).toBe(size);
  });

  it('gives back every byte as it was', async () => {
    const { port } = await to(inPod.echoPort);
    const sent = randomBytes(3_000_000);
    expect((await exchange(port, sent)).equals(sent)).toBe(true);
  });

  it('holds 50 connections at once, and none when they are over', async () => {
    const { port } = await to(inPod.webPort);
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const headers = { connection: 'close' };
        const response = await fetch(`http://127.0.0.1:${port}/${100_000 + index}`, { headers });
        return (await response.arrayBuffer()).byteLength;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 50 }, (_, index) => 100_000 + index));
    await expect.poll(() => server.left().connections).toBe(0);
  });

  it('says in the words of the kubelet that nothing listens, and loses the Pod as the real one does', async () => {
    const { port, stderr, exited } = await to(9);
    await exchange(port, Buffer.from('hello')).catch(() => {});
    expect(await exited).toEqual([1, null]);
    expect(stderr()).toContain('error forwarding port 9 to pod 0123, uid : connection refused');
    expect(stderr()).toContain('error: lost connection to pod');
  });

  it('survives a connection that the program in the Pod resets', async () => {
    const { port } = await to(inPod.resetsPort);
    await exchange(port, Buffer.from('x')).catch(() => {});
    await exchange(port, Buffer.from('x')).catch(() => {});
    await expect.poll(() => server.left()).toEqual({ streams: 1, connections: 0 });
  });

  it('ends when the Pod is gone', async () => {
    const { port, stderr, exited } = await to(inPod.echoPort);
    const open = net.connect({ port, host: '127.0.0.1' });
    open.on('error', () => {}).write('x');
    await expect.poll(() => server.left().connections).toBe(1);
    server.pod.vanish();
    expect(await exited).toEqual([1, null]);
    expect(stderr()).toContain('error: lost connection to pod');
    await expect.poll(() => server.left()).toEqual({ streams: 0, connections: 0 });
    open.destroy();
  });

  it('keeps nothing of a kubectl that vanishes', async () => {
    const { port, stop } = await to(inPod.echoPort);
    const open = net.connect({ port, host: '127.0.0.1' });
    open.on('error', () => {}).write('x');
    await expect.poll(() => server.left().connections).toBe(1);
    await stop();
    await expect.poll(() => server.left()).toEqual({ streams: 0, connections: 0 });
    open.destroy();
  });
});
