import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findEngine } from '../../../checker/cluster/kind/engine.ts';
import { asNobody } from '../../process/as-nobody.ts';
import { freePort } from '../host/free-port.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** With the real docker command; these run where it is installed. */
describe('findEngine, where docker is installed', () => {
  it('says that docker is down when nobody listens where DOCKER_HOST points', async () => {
    const address = `tcp://127.0.0.1:${await freePort()}`;
    vi.stubEnv('KIND_EXPERIMENTAL_PROVIDER', 'docker');
    vi.stubEnv('DOCKER_HOST', address);
    expect(await findEngine()).toMatchObject({
      found: false,
      troubles: [
        {
          reason: 'down',
          problem: expect.stringMatching(/^docker is installed, but its engine does not answer: .*127\.0\.0\.1/),
          fix: `DOCKER_HOST is ${address}: start what listens there, or unset it.`,
        },
      ],
    });
  });

  it('says that another account may not use docker', async () => {
    const socket = await rootsOwnSocket();
    vi.stubEnv('KIND_EXPERIMENTAL_PROVIDER', 'docker');
    vi.stubEnv('DOCKER_HOST', `unix://${socket.path}`);
    const search = await asNobody(findEngine);
    await socket.close();
    expect(search).toMatchObject({
      found: false,
      troubles: [
        {
          reason: 'no permission',
          problem: expect.stringMatching(/^docker is running, but you may not use it: permission denied/),
          fix: expect.stringContaining('usermod -aG docker'),
        },
      ],
    });
  });
});

async function rootsOwnSocket() {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-socket-'));
  await chmod(folder, 0o755);
  const path = join(folder, 'engine.sock');
  const server = createServer().listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return { path, close: () => once(server.close(), 'close') };
}
