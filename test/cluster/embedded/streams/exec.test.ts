import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKubectl, kubectl, PROTOCOLS, startKubectl } from './kubectl.ts';
import { streamingServer } from './streaming-server.ts';

let server: Awaited<ReturnType<typeof streamingServer>>;
beforeAll(async () => {
  server = await streamingServer();
});
afterAll(() => server.close());

describe.runIf(hasKubectl).each(PROTOCOLS)('kubectl exec and attach over %s', (_name, webSockets) => {
  const run = (args: readonly string[], input?: string | Buffer) =>
    kubectl({ kubeconfig: server.kubeconfig, webSockets }, args, input);

  it('is what kubectl asks for', async () => {
    await run(['exec', 'echo', '--', 'echo']);
    expect(server.switchedTo.at(-1)).toBe(webSockets === 'true' ? 'websocket v5.channel.k8s.io' : 'SPDY/3.1');
  });

  it('keeps what a command says on stdout and stderr apart', async () => {
    expect(await run(['exec', 'echo', '--', 'echo', 'a', 'b'])).toMatchObject({
      exitCode: 0,
      stdout: 'a b\n',
      stderr: 'told\n',
    });
  });

  it('exits with the exit code of the command', async () => {
    expect(await run(['exec', 'echo', '--', 'exit', '3'])).toMatchObject({
      exitCode: 3,
      stderr: 'command terminated with exit code 3\n',
    });
  });

  it('says why a command could not start', async () => {
    expect(await run(['exec', 'echo', '--', 'nothere'])).toMatchObject({
      exitCode: 1,
      stderr: 'error: Internal error occurred: error executing command in container: no nothere in the image\n',
    });
  });

  it('gives a command its input, and tells it where that ends', async () => {
    expect(await run(['exec', '-i', 'echo', '--', 'cat'], 'one\ntwo\n')).toMatchObject({
      exitCode: 0,
      stdout: 'one\ntwo\n',
    });
  });

  it('carries 20 MB of input and of output', async () => {
    const size = 20_000_000;
    expect(await run(['exec', '-i', 'echo', '--', 'count'], Buffer.alloc(size))).toMatchObject({
      stdout: String(size),
    });
    expect(await run(['exec', 'echo', '--', 'zeros', String(size)])).toMatchObject({ exitCode: 0, size });
  });

  it('ends with a command that does not want all of its input', async () => {
    expect(await run(['exec', '-i', 'echo', '--', 'first'], Buffer.alloc(5_000_000, 'x'))).toMatchObject({
      exitCode: 0,
      stdout: 'x',
    });
  });

  it('attaches to the process of a container', async () => {
    expect(await run(['attach', '-i', 'echo'], 'typed\n')).toMatchObject({ exitCode: 0, stdout: 'typed\n' });
  });

  it('aborts the command of a kubectl that vanishes, and keeps nothing of it', async () => {
    const before = server.pod.aborted;
    const child = startKubectl({ kubeconfig: server.kubeconfig, webSockets }, ['exec', '-i', 'echo', '--', 'forever']);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await expect.poll(() => server.pod.aborted).toBe(before + 1);
    await expect.poll(() => server.left().streams).toBe(0);
  });
});
