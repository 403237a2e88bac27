import type { KubernetesObject, V1OwnerReference, V1Pod } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../../../checker/cluster/cluster.ts';
import { endingNamespace } from '../../../../checker/cluster/embedded/controllers/on-demand/ending-namespace.ts';
import { garbage } from '../../../../checker/cluster/embedded/controllers/on-demand/garbage.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, until } from '../../../contract/workloads.ts';

const object = (kind: string, uid: string, more: object = {}): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: uid, uid, ...more },
});
const owned = (uid: string, by: string): KubernetesObject => {
  const reference: V1OwnerReference = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: by, uid: by };
  return object('Pod', uid, { ownerReferences: [reference] });
};
const made = (after: KubernetesObject) => ({ before: undefined, after, resourceVersion: '1' });
const gone = (before: KubernetesObject) => ({ before, after: undefined, resourceVersion: '2' });
const ending = { deletionTimestamp: new Date(0) };

describe('a garbage collector is needed', () => {
  const set = object('ReplicaSet', 'set');

  it('when an owner goes, and not when what it owned goes', () => {
    const isWork = garbage([set]);
    expect(isWork(made(owned('pod', 'set')))).toBe(false);
    expect(isWork(made(owned('other', 'set')))).toBe(false);
    expect(isWork(gone(owned('other', 'set')))).toBe(false);
    expect(isWork(gone(set))).toBe(true);
  });

  it('when an object names an owner that is not there, or not any more', () => {
    expect(garbage([])(made(owned('pod', 'set')))).toBe(true);
    const isWork = garbage([set]);
    expect(isWork(gone(set))).toBe(false);
    expect(isWork(made(owned('pod', 'set')))).toBe(true);
  });

  it('when a deleted object waits for those it owns; a Pod and a namespace have others who let them go', () => {
    const isWork = garbage([]);
    expect(isWork(made(object('Pod', 'pod', ending)))).toBe(false);
    expect(isWork(made(object('Namespace', 'team', ending)))).toBe(false);
    expect(isWork(made(object('Deployment', 'web', ending)))).toBe(true);
  });
});

it('a namespace controller is needed when a namespace ends', () => {
  const isWork = endingNamespace();
  expect(isWork(made(object('Namespace', 'team')))).toBe(false);
  expect(isWork(made(object('Pod', 'pod', ending)))).toBe(false);
  expect(isWork(made(object('Namespace', 'team', ending)))).toBe(true);
});

describe('on an embedded cluster', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await embeddedCluster();
  });
  afterAll(() => cluster.close());

  it('a Pod whose owner never was is taken away, though nothing was deleted before', async () => {
    const ownerReferences = [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'nobody', uid: crypto.randomUUID() }];
    const pod: V1Pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'stray', ownerReferences },
      spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] },
    };
    await create(cluster, 'pods', pod);
    await until(cluster, async () => (await ask(cluster, 'GET', 'pods/stray')).status === 404 || undefined);
  });
});
