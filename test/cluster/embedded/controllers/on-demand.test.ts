import type { KubernetesObject, V1OwnerReference, V1Pod } from '@kubernetes/client-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cluster } from '../../../../checker/cluster/cluster.ts';
import { endingNamespace } from '../../../../checker/cluster/embedded/controllers/on-demand/ending-namespace.ts';
import { garbage } from '../../../../checker/cluster/embedded/controllers/on-demand/garbage.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, until } from '../../../contract/workloads.ts';

const object = (kind: string, uid: string, more: object = {}): KubernetesObject => ({
  apiVersion: kind === 'ReplicaSet' ? 'apps/v1' : 'v1',
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
    for (const finalizer of ['orphan', 'foregroundDeletion'])
      expect(isWork(made(object('Pod', 'pod', { ...ending, finalizers: [finalizer] })))).toBe(true);
  });

  it('when an owner is another object than its uid’s, or one of another namespace', () => {
    const there = (more: object) => garbage([object('ReplicaSet', 'set', more)]);
    const here = owned('pod', 'set');
    const pod = { ...here, metadata: { ...here.metadata, namespace: 'here' } };
    expect(there({ namespace: 'here' })(made(pod))).toBe(false);
    expect(there({})(made(pod))).toBe(false);
    expect(there({ namespace: 'elsewhere' })(made(pod))).toBe(true);
    expect(there({ namespace: 'here', name: 'other' })(made(pod))).toBe(true);
  });
});

it('a namespace controller is needed when a namespace ends', () => {
  const isWork = endingNamespace();
  expect(isWork(made(object('Namespace', 'team')))).toBe(false);
  expect(isWork(made(object('Pod', 'pod', ending)))).toBe(false);
  expect(isWork(made(object('Namespace', 'team', ending)))).toBe(true);
});

describe('on a fresh embedded cluster the first thing is', () => {
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await embeddedCluster();
  });
  afterEach(() => cluster.close());

  const containers = [{ name: 'web', image: 'nginx:1.27' }];
  const isGone = (path: string) => async () => (await ask(cluster, 'GET', path)).status === 404 || undefined;
  const podsOf = async (): Promise<V1Pod[]> =>
    ((await ask(cluster, 'GET', 'pods')).body as { items: V1Pod[] }).items.filter(
      ({ metadata }) => metadata?.labels?.['app'] === 'web' && !metadata.deletionTimestamp,
    );

  it('a Pod whose owner never was: it is taken away', async () => {
    const ownerReferences = [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'nobody', uid: crypto.randomUUID() }];
    await create(cluster, 'pods', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'stray', ownerReferences },
      spec: { containers },
    });
    await until(cluster, isGone('pods/stray'));
  });

  it.for<[string, number]>([
    ['Orphan', 2],
    ['Foreground', 0],
    ['Background', 0],
  ])('a Deployment that goes with policy %s: %i Pods stay', async ([propagationPolicy, stay]) => {
    const labels = { app: 'web' };
    const template = { metadata: { labels }, spec: { containers, terminationGracePeriodSeconds: 1 } };
    const spec = { replicas: 2, selector: { matchLabels: labels }, template };
    const metadata = { name: 'web' };
    await create(cluster, 'deployments', { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec });
    await until(cluster, async () => (await podsOf()).length === 2 || undefined);
    await ask(cluster, 'DELETE', 'deployments/web', { body: { propagationPolicy } });
    await until(cluster, isGone('deployments/web'));
    await until(cluster, async () => (await podsOf()).length === stay || undefined);
    await cluster.clock.sleep(5_000);
    expect(await podsOf()).toHaveLength(stay);
  });

  it.for(['Orphan', 'Foreground'])('a Pod that goes with policy %s: it goes', async (propagationPolicy) => {
    await create(cluster, 'pods', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { containers },
    });
    await ask(cluster, 'DELETE', 'pods/web', { body: { propagationPolicy } });
    await until(cluster, isGone('pods/web'));
  });
});
