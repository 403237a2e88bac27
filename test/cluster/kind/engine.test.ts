import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findEngine } from '../../../checker/cluster/kind/engine.ts';
import { readEngineInfo } from '../../../checker/cluster/kind/engine-info.ts';

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
