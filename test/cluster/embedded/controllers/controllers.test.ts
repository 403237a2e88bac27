import type { KubernetesObject, V1Deployment } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../../../checker/cluster/cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, until } from '../../../contract/workloads.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await embeddedCluster();
});
afterAll(() => cluster.close());

const get = async (path: string) => (await cluster.api.handle({ method: 'GET', path })).body;
const namesAt = async (path: string): Promise<string[]> =>
  ((await get(path)) as { items: KubernetesObject[] }).items.map(({ metadata }) => metadata?.name ?? '');

describe('a namespace', () => {
  const team = '/api/v1/namespaces/team';

  it('has what Kubernetes puts into every one', async () => {
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } };
    await cluster.api.handle({ method: 'POST', path: '/api/v1/namespaces', body });
    await until(cluster, async () => (await namesAt(`${team}/serviceaccounts`)).includes('default') || undefined);
    await until(cluster, async () => (await namesAt(`${team}/configmaps`)).includes('kube-root-ca.crt') || undefined);
  });

  it('takes its Secrets and ConfigMaps along when it goes', async () => {
    const body = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'word' }, stringData: {} };
    await cluster.api.handle({ method: 'POST', path: `${team}/secrets`, body });
    expect(await namesAt(`${team}/secrets`)).toEqual(['word']);
    await cluster.api.handle({ method: 'DELETE', path: team });
    await until(cluster, async () => (await namesAt(`${team}/secrets`)).length === 0 || undefined);
    await until(cluster, async () => (await namesAt(`${team}/configmaps`)).length === 0 || undefined);
  });
});

describe('a Deployment', () => {
  it('carries the revision of its newest ReplicaSet', async () => {
    const labels = { app: 'web' };
    const template = { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] } };
    const body: V1Deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { replicas: 1, selector: { matchLabels: labels }, template },
    };
    await create(cluster, 'deployments', body);
    const hasRevision = (wanted: string) => async () => {
      const { metadata } = (await ask(cluster, 'GET', 'deployments/web')).body as V1Deployment;
      return metadata?.annotations?.['deployment.kubernetes.io/revision'] === wanted || undefined;
    };
    await until(cluster, hasRevision('1'));
    const change = { spec: { template: { metadata: { annotations: { rolled: 'once' } } } } };
    await ask(cluster, 'PATCH', 'deployments/web', { contentType: 'application/merge-patch+json', body: change });
    await until(cluster, hasRevision('2'));
  });
});

describe('events', () => {
  it('go after an hour, and not before', async () => {
    const event = (name: string, minutes: number) => ({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name },
      involvedObject: { kind: 'Pod', name: 'web' },
      lastTimestamp: new Date(cluster.clock.now() - minutes * 60_000).toISOString(),
    });
    for (const [name, minutes] of [
      ['old', 61],
      ['young', 50],
    ] as const)
      expect((await ask(cluster, 'POST', 'events', { body: event(name, minutes) })).status).toBe(201);
    await cluster.clock.sleep(11_000);
    const names = await namesAt('/api/v1/namespaces/default/events');
    expect(names.includes('old')).toBe(false);
    expect(names.includes('young')).toBe(true);
  });
});
