import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../checker/cluster/kind/engine.ts';
import type { KindContainer } from '../../checker/cluster/kind/engine-nodes.ts';
import { cgroupsOf } from '../../checker/doctor/cgroup-finding.ts';
import { diskFindings } from '../../checker/doctor/disk-finding.ts';
import { inotifyFindings } from '../../checker/doctor/inotify-finding.ts';
import { isTooOld } from '../../checker/doctor/kind-finding.ts';
import { skewFindings } from '../../checker/doctor/kubectl-finding.ts';
import { memoryFindings } from '../../checker/doctor/memory-finding.ts';
import { nodeReachFindings } from '../../checker/doctor/node-reach-finding.ts';
import { staleClusters } from '../../checker/doctor/stale-cluster-finding.ts';

const engine: Engine = {
  name: 'docker',
  version: '28.0.1',
  isDesktop: false,
  isRootless: false,
  cgroupVersion: 2,
  dataRoot: tmpdir(),
  memoryBytes: 8 * 1024 ** 3,
};

describe('kind', () => {
  it.for([
    ['0.19.0', true],
    ['0.9.0', true],
    ['0.20.0', false],
    ['0.33.0-alpha', false],
    ['1.0.0', false],
  ] as const)('%s is too old: %s', ([version, expected]) => {
    expect(isTooOld(version)).toBe(expected);
  });
});

describe('kubectl', () => {
  it('goes with a server one minor version away', () => {
    expect(skewFindings('1.35.1', 'kindest/node:v1.36.2')).toEqual([]);
    expect(skewFindings('1.36.0', 'kindest/node:v1.35.0@sha256:12ab')).toEqual([]);
  });

  it('is only warned of when further away', () => {
    expect(skewFindings('1.32.4-dispatcher', 'kindest/node:v1.36.2@sha256:12ab')).toMatchObject([
      { level: 'warning', detail: expect.stringContaining('kubectl is 1.32.4'), fix: expect.stringContaining('1.36') },
    ]);
  });

  it('is not measured against an image that does not say its version', () => {
    expect(skewFindings('1.32.4', 'my-registry:5000/node:latest')).toEqual([]);
  });
});

describe('the inotify limits', () => {
  it('are warned of one by one, with the command that raises them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-inotify-'));
    await writeFile(join(folder, 'max_user_instances'), '128\n');
    await writeFile(join(folder, 'max_user_watches'), '524288\n');
    expect(await inotifyFindings(folder)).toMatchObject([
      { level: 'warning', fix: 'sudo sysctl fs.inotify.max_user_instances=512' },
    ]);
  });

  it('are no subject where there are none', async () => {
    expect(await inotifyFindings('/no/such/folder')).toEqual([]);
  });
});

describe('the disk', () => {
  it('is looked at where the engine keeps its data', async () => {
    expect(await diskFindings({ found: true, engine })).toMatchObject([{ detail: expect.stringContaining(tmpdir()) }]);
  });

  it.for([
    { found: true, engine: { ...engine, isDesktop: true } },
    { found: true, engine: { ...engine, dataRoot: '/no/such/folder' } },
    { found: false, troubles: [] },
  ] as const)('is looked at in this folder otherwise', async (search) => {
    expect(await diskFindings(search)).toMatchObject([{ detail: expect.stringContaining(process.cwd()) }]);
  });
});

describe('the memory', () => {
  it('is that of the virtual machine where the engine has one', () => {
    const desktop = { ...engine, isDesktop: true, memoryBytes: 2 * 1024 ** 3 };
    expect(memoryFindings({ found: true, engine: desktop })).toMatchObject([
      { level: 'warning', detail: expect.stringMatching(/^2 GiB in docker's virtual machine/) },
    ]);
  });

  it('is fine at 4 GiB', () => {
    const small = { ...engine, memoryBytes: 4 * 1024 ** 3 };
    expect(memoryFindings({ found: true, engine: small })).toMatchObject([{ level: 'fine' }]);
  });
});

describe('the clusters', () => {
  it('of the workshop are left over when stopped or claimed by nobody', () => {
    const containers = [
      container('gatehouse', true),
      container('gatehouse-ports', false),
      container('gatehouse-old', true),
      container('gatehouses-of-others', false),
      container('kind', false),
    ];
    expect(staleClusters(containers, ['gatehouse', 'gatehouse-ports']).map((one) => [one.fix, one.detail])).toEqual([
      ['kind delete cluster --name gatehouse-ports', 'It is stopped.'],
      ['kind delete cluster --name gatehouse-old', 'No workshop folder claims it.'],
    ]);
    expect(staleClusters(containers)).toHaveLength(1);
  });
});

describe('the node addresses', () => {
  it('are out of reach on Docker Desktop only', () => {
    const desktop = { ...engine, isDesktop: true };
    expect(nodeReachFindings({ found: true, engine: desktop })[0]?.fix).toContain('localhost');
    expect(nodeReachFindings({ found: true, engine })).toEqual([]);
  });
});

describe('cgroups', () => {
  it('v1 stand in the way of a rootless engine and are warned of otherwise', () => {
    expect(cgroupsOf({ ...engine, isRootless: true, cgroupVersion: 1 })).toMatchObject([{ level: 'problem' }]);
    expect(cgroupsOf({ ...engine, cgroupVersion: 1 })).toMatchObject([{ level: 'warning' }]);
    expect(cgroupsOf({ ...engine, isRootless: true })).toEqual([]);
  });
});

function container(cluster: string, isRunning: boolean): KindContainer {
  return {
    name: `${cluster}-control-plane`,
    cluster,
    role: 'control-plane',
    isRunning,
    image: 'kindest/node:v1.36.2',
    addresses: [],
    publishedPorts: [],
  };
}
