import { once } from 'node:events';
import { chmod, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findEngine } from '../../../checker/cluster/kind/engine.ts';
import { readEngineInfo } from '../../../checker/cluster/kind/engine-info.ts';
import { isOnPath } from '../../../checker/process/run.ts';

const hasDocker = await isOnPath('docker');
const canBeSomebodyElse = process.getuid?.() === 0 && typeof process.seteuid === 'function';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('findEngine', () => {
  it('says that none is installed, and what to install', async () => {
    vi.stubEnv('PATH', await emptyFolder());
    vi.stubEnv('KIND_EXPERIMENTAL_PROVIDER', undefined);
    expect(await findEngine()).toMatchObject({
      found: false,
      troubles: [{ reason: 'absent', problem: expect.stringContaining('no docker, podman or nerdctl') }],
    });
  });

  it('says that the one asked for is not installed, whatever else is', async () => {
    vi.stubEnv('PATH', await emptyFolder());
    vi.stubEnv('KIND_EXPERIMENTAL_PROVIDER', 'podman');
    expect(await findEngine()).toMatchObject({
      found: false,
      troubles: [
        {
          reason: 'absent',
          problem: 'KIND_EXPERIMENTAL_PROVIDER asks for podman, and there is no podman on the PATH.',
          fix: 'Install podman, or unset KIND_EXPERIMENTAL_PROVIDER.',
        },
      ],
    });
  });

  it.skipIf(!hasDocker)('says that docker is down when nobody listens where DOCKER_HOST points', async () => {
    const address = `tcp://127.0.0.1:${await closedPort()}`;
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

  it.skipIf(!hasDocker || !canBeSomebodyElse)('says that another account may not use docker', async () => {
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

  it('passes over a docker that is podman in disguise', async () => {
    const folder = await emptyFolder();
    const script = '#!/bin/sh\necho \'{"host":{"security":{"rootless":true}},"version":{"Version":"5.0.0"}}\'\n';
    await writeFile(join(folder, 'docker'), script, { mode: 0o755 });
    await symlink('/bin/sh', join(folder, 'sh'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('KIND_EXPERIMENTAL_PROVIDER', undefined);
    expect(await findEngine()).toMatchObject({ found: false, troubles: [{ reason: 'absent' }] });
  });
});

describe('readEngineInfo', () => {
  it('knows Docker Desktop, whose node addresses are out of reach', () => {
    const info = { ServerVersion: '28.0.1', OperatingSystem: 'Docker Desktop', CgroupVersion: '2', MemTotal: 8e9 };
    const expected = { isDesktop: true, cgroupVersion: 2, memoryBytes: 8e9 };
    expect(readEngineInfo('docker', JSON.stringify(info))).toMatchObject(expected);
  });

  it('knows a rootless docker on cgroup v1', () => {
    const json = '{"ServerVersion":"28.0.1","SecurityOptions":["name=seccomp","name=rootless"],"CgroupVersion":"1"}';
    expect(readEngineInfo('docker', json)).toMatchObject({ isRootless: true, cgroupVersion: 1 });
  });

  it('reads podman, and knows its virtual machine', () => {
    const host = { cgroupVersion: 'v2', memTotal: 4e9, serviceIsRemote: true, security: { rootless: true } };
    const json = JSON.stringify({ host, store: { graphRoot: '/data' }, version: { Version: '5.2.0' } });
    expect(readEngineInfo('podman', json)).toEqual({
      version: '5.2.0',
      isDesktop: true,
      isRootless: true,
      cgroupVersion: 2,
      dataRoot: '/data',
      memoryBytes: 4e9,
    });
  });

  it('believes an old client that exits with 0 that nobody answered', () => {
    const json = '{"ServerVersion":"","ServerErrors":["Cannot connect to the Docker daemon"]}';
    expect(readEngineInfo('docker', json)).toEqual({ said: 'Cannot connect to the Docker daemon' });
  });
});

function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gatehouse-path-'));
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function rootsOwnSocket() {
  const folder = await emptyFolder();
  await chmod(folder, 0o755);
  const path = join(folder, 'engine.sock');
  const server = createServer().listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return { path, close: () => once(server.close(), 'close') };
}

async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  process.setegid?.(65_534);
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
