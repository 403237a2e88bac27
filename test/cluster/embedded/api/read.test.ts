import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../../../checker/cluster/cluster.ts';
import { Discovery } from '../../../../checker/run/resources.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, service } from '../../../contract/workloads.ts';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await embeddedCluster();
  await create(cluster, 'services', service('web'));
  await create(cluster, 'services', service('backend'));
});
afterAll(() => cluster.close());

const get = (path: string, query: Record<string, string> = {}) => cluster.api.handle({ method: 'GET', path, query });
const namesIn = (body: unknown) =>
  (body as { items: { metadata: { name: string } }[] }).items.map(({ metadata }) => metadata.name);

describe('discovery', () => {
  it('says the version that the cluster says', async () => {
    expect(await get('/version')).toMatchObject({ status: 200, body: { gitVersion: cluster.version } });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ok' });
  });

  it('lists the groups, each with its preferred version', async () => {
    expect((await get('/api')).body).toMatchObject({ kind: 'APIVersions', versions: ['v1'] });
    expect((await get('/apis')).body).toMatchObject({
      kind: 'APIGroupList',
      groups: [
        { name: 'apps', preferredVersion: { groupVersion: 'apps/v1', version: 'v1' } },
        { name: 'discovery.k8s.io', preferredVersion: { groupVersion: 'discovery.k8s.io/v1', version: 'v1' } },
        { name: 'networking.k8s.io', preferredVersion: { groupVersion: 'networking.k8s.io/v1', version: 'v1' } },
        { name: 'authentication.k8s.io' },
        { name: 'authorization.k8s.io' },
      ],
    });
    expect((await get('/apis/apps')).body).toMatchObject({ kind: 'APIGroup', name: 'apps' });
  });

  it('lists the resources of a version as clients name them', async () => {
    const { body } = await get('/api/v1');
    const { resources } = body as { resources: { name: string; kind: string; namespaced: boolean }[] };
    expect(resources).toContainEqual(expect.objectContaining({ name: 'services', kind: 'Service', namespaced: true }));
    expect(resources).toContainEqual(expect.objectContaining({ name: 'nodes', kind: 'Node', namespaced: false }));
  });

  it('is what the checker finds its way by', async () => {
    const discovery = new Discovery(cluster.api);
    expect(await discovery.preferredVersion('discovery.k8s.io')).toBe('discovery.k8s.io/v1');
    expect(await discovery.find('apps/v1', 'Deployment')).toMatchObject({
      base: '/apis/apps/v1',
      plural: 'deployments',
    });
    expect(await discovery.find('batch/v1', 'Job')).toBeUndefined();
  });

  it.each(['/nothing', '/apis/batch', '/apis/batch/v1', '/api/v1/nothings', '/api/v1/namespaces/default/services/%zz'])(
    'knows no %s',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 404,
        body: { kind: 'Status', reason: 'NotFound', message: 'the server could not find the requested resource' },
      });
    },
  );
});

describe('reading', () => {
  it('gets an object with its apiVersion, its kind and a UUID', async () => {
    const { status, body } = await ask(cluster, 'GET', 'services/web');
    expect({ status, body }).toMatchObject({ status: 200, body: { apiVersion: 'v1', kind: 'Service' } });
    const { uid } = (body as { metadata: { uid: string } }).metadata;
    expect(uid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('lists one namespace or all of them', async () => {
    const { body } = await ask(cluster, 'GET', 'services');
    expect(body).toMatchObject({ kind: 'ServiceList', apiVersion: 'v1' });
    expect((body as { items: object[] }).items).toMatchObject([{ kind: 'Service' }, {}, {}]);
    expect(namesIn(body).toSorted()).toEqual(['backend', 'kubernetes', 'web']);
    expect(namesIn((await get('/api/v1/services')).body)).toContain('kube-dns');
    expect(namesIn((await get('/api/v1/namespaces/nowhere/services')).body)).toEqual([]);
  });

  it.each([
    [{ labelSelector: 'app=web' }, ['web']],
    [{ labelSelector: 'app in (web, other)' }, ['web']],
    [{ labelSelector: '!app' }, ['kubernetes']],
    [{ fieldSelector: 'metadata.name=backend' }, ['backend']],
    [{ fieldSelector: 'metadata.name!=backend' }, ['kubernetes', 'web']],
  ])('selects by %j', async (query, names) => {
    expect(namesIn((await ask(cluster, 'GET', 'services', { query })).body)).toEqual(names);
  });

  it('says what is wrong with a selector', async () => {
    const query = { labelSelector: 'app notin (' };
    expect(await ask(cluster, 'GET', 'services', { query })).toMatchObject({
      status: 400,
      body: { reason: 'BadRequest', message: expect.stringContaining('unable to parse requirement') },
    });
  });

  it.each([
    ['/api/v1/namespaces/default/services/none', 'services "none" not found'],
    ['/api/v1/namespaces/nowhere', 'namespaces "nowhere" not found'],
    ['/apis/apps/v1/namespaces/default/deployments/none', 'deployments.apps "none" not found'],
  ])('says of %s that it is not found', async (path, message) => {
    expect(await get(path)).toMatchObject({ status: 404, body: { kind: 'Status', reason: 'NotFound', message } });
  });
});
