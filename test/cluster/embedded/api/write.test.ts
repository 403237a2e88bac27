import type { V1Deployment, V1Service, V1Status } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiRequest, Cluster } from '../../../../checker/cluster/cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, pod, service, until } from '../../../contract/workloads.ts';

const MERGE = 'application/merge-patch+json';
const APPLY = 'application/apply-patch+yaml';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await embeddedCluster();
});
afterAll(() => cluster.close());

const stored = async (name: string) => (await ask(cluster, 'GET', `services/${name}`)).body as V1Service;
const patch = (where: string, contentType: string, body: unknown) =>
  ask(cluster, 'PATCH', where, { contentType, body, query: { fieldManager: 'test', force: 'true' } });

function deployment(replicas: number): V1Deployment {
  const { spec } = pod('web');
  const labels = { app: 'web' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, ...(spec && { spec }) } },
  };
}

describe('creating', () => {
  it('answers 201 with what the server filled in', async () => {
    const { spec, metadata } = await create(cluster, 'services', service('created'));
    expect(spec).toMatchObject({ type: 'ClusterIP', clusterIP: expect.stringMatching(/^10\.96\./) });
    expect(metadata).toMatchObject({ namespace: 'default', resourceVersion: expect.any(String) });
  });

  it('draws nodePorts from the upper band, never the 30001 that labs ask for', async () => {
    const ports = Array.from({ length: 60 }, (_, index) => ({ name: `p${index}`, port: index + 1 }));
    const { spec } = await create(cluster, 'services', service('many-ports', { type: 'NodePort', ports }));
    const drawn = spec?.ports?.map(({ nodePort = 0 }) => nodePort) ?? [];
    expect(new Set(drawn).size).toBe(60);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(30_086);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(32_767);
  });

  it('takes a name once', async () => {
    await create(cluster, 'services', service('twice'));
    expect(await ask(cluster, 'POST', 'services', { body: service('twice') })).toMatchObject({
      status: 409,
      body: { kind: 'Status', reason: 'AlreadyExists', message: 'services "twice" already exists' },
    });
  });

  it.each(['services', 'pods'])('finds no namespace for %s', async (plural) => {
    const body = plural === 'pods' ? pod('lost') : service('lost');
    const path = `/api/v1/namespaces/nowhere/${plural}`;
    expect(await cluster.api.handle({ method: 'POST', path, body })).toMatchObject({
      status: 404,
      body: { reason: 'NotFound', message: 'namespaces "nowhere" not found' },
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, "Object 'Kind' is missing"],
    ['another kind', pod('web'), 'Pod in version "v1" cannot be handled as a Service'],
    [
      'another namespace',
      { ...service('web'), metadata: { name: 'web', namespace: 'other' } },
      'the namespace of the provided object does not match the namespace sent on the request',
    ],
  ])('refuses %s', async (_, body, message) => {
    expect(await ask(cluster, 'POST', 'services', { body })).toMatchObject({ status: 400, body: { message } });
  });

  it('refuses what is not valid, field by field', async () => {
    const body = service('invalid', { type: 'NodePort', ports: [{ port: 80, nodePort: 80 }] });
    const { status, body: refusal } = await ask(cluster, 'POST', 'services', { body });
    expect({ status, refusal }).toMatchObject({ status: 422, refusal: { reason: 'Invalid' } });
    expect((refusal as V1Status).message).toContain('The range of valid ports is 30000-32767');
    expect((refusal as V1Status).details?.causes).toMatchObject([{ field: 'spec.ports[0].nodePort' }]);
  });

  it('refuses by name what it does not emulate', async () => {
    const body = { ...pod('volumes'), spec: { ...pod('volumes').spec, volumes: [{ name: 'a', emptyDir: {} }] } };
    expect(await ask(cluster, 'POST', 'pods', { body })).toMatchObject({
      status: 501,
      body: {
        reason: 'NotImplemented',
        message: expect.stringMatching(/^Pod "volumes" needs a real cluster: .*volumes/),
      },
    });
  });

  it('warns of fields that it lets through and does nothing with', async () => {
    const wanted = pod('limited');
    for (const container of wanted.spec?.containers ?? []) container.resources = { limits: { cpu: '1' } };
    const { status, warnings } = await ask(cluster, 'POST', 'pods', { body: wanted });
    expect(status).toBe(201);
    expect(warnings).toEqual([expect.stringMatching(/^embedded cluster: spec\.containers\[0\]\.resources: /)]);
  });

  it('warns of an unknown field, and refuses it where the client asks for that', async () => {
    const body = { ...service('unknown-field'), spec: { ...service('unknown-field').spec, selecter: {} } };
    const strict = await ask(cluster, 'POST', 'services', { body, query: { fieldValidation: 'Strict' } });
    expect(strict).toMatchObject({ status: 400, body: { reason: 'BadRequest' } });
    expect(await ask(cluster, 'POST', 'services', { body })).toMatchObject({
      status: 201,
      warnings: ['unknown field "spec.selecter"'],
    });
  });
});

describe('replacing', () => {
  it('puts a new object in the place of the old one and keeps what is the server’s', async () => {
    const before = await create(cluster, 'services', service('replaced'));
    const body = { ...before, metadata: { ...before.metadata, labels: { tier: 'front' } } };
    const after = (await ask(cluster, 'PUT', 'services/replaced', { body })).body as V1Service;
    expect(after.metadata).toMatchObject({ labels: { tier: 'front' }, uid: before.metadata?.uid });
    expect(after.metadata?.resourceVersion).not.toBe(before.metadata?.resourceVersion);
    expect(after.spec?.clusterIP).toBe(before.spec?.clusterIP);
  });

  it('refuses to overwrite what has changed since', async () => {
    const before = await create(cluster, 'services', service('stale'));
    await patch('services/stale', MERGE, { metadata: { labels: { changed: 'yes' } } });
    expect(await ask(cluster, 'PUT', 'services/stale', { body: before })).toMatchObject({
      status: 409,
      body: {
        reason: 'Conflict',
        message:
          'Operation cannot be fulfilled on services "stale": the object has been modified; please apply your changes to the latest version and try again',
      },
    });
  });

  it('refuses another name than the path’s, and an object that is not there', async () => {
    const body = await create(cluster, 'services', service('named'));
    expect(await ask(cluster, 'PUT', 'services/replaced', { body })).toMatchObject({
      status: 400,
      body: { message: 'the name of the object (named) does not match the name on the URL (replaced)' },
    });
    expect(await ask(cluster, 'PUT', 'services/none', { body: service('none') })).toMatchObject({ status: 404 });
  });
});

describe('patching', () => {
  it('merges: null takes away, objects are joined, lists are replaced', async () => {
    await create(cluster, 'services', service('merged', { ports: [{ port: 80 }] }));
    const changes = { metadata: { labels: { app: null, tier: 'front' } }, spec: { ports: [{ port: 81 }] } };
    expect(await patch('services/merged', MERGE, changes)).toMatchObject({ status: 200 });
    const { metadata, spec } = await stored('merged');
    expect(metadata?.labels).toEqual({ tier: 'front' });
    expect(spec).toMatchObject({ selector: { app: 'merged' }, ports: [{ port: 81, targetPort: 81 }] });
    expect(await patch('services/none', MERGE, {})).toMatchObject({ status: 404 });
  });

  it('applies: makes what is missing, and takes away what is not said any more', async () => {
    const spec = { type: 'NodePort', selector: { app: 'web' }, ports: [{ protocol: 'TCP', port: 80 }] };
    const made = await patch('services/applied', APPLY, service('applied', spec));
    expect(made.status).toBe(201);
    const { nodePort } = (made.body as V1Service).spec?.ports?.[0] ?? {};
    const again = await patch('services/applied', APPLY, {
      ...service('applied', { ...spec, selector: {} }),
      metadata: { name: 'applied' },
    });
    expect(again.status).toBe(200);
    const { metadata, spec: now } = again.body as V1Service;
    expect(metadata?.labels).toBeUndefined();
    expect(now?.selector ?? {}).toEqual({});
    expect(now?.ports).toMatchObject([{ port: 80, nodePort }]);
  });

  it('is not disturbed by a controller that writes at the same moment', async () => {
    await patch('deployments/web', APPLY, deployment(1));
    await until(cluster, async () => {
      const { body } = await ask(cluster, 'GET', 'deployments/web');
      return (body as V1Deployment).status?.readyReplicas === 1 || undefined;
    });
    for (const replicas of [2, 3, 1, 2, 3]) {
      expect(await patch('deployments/web', APPLY, deployment(replicas))).toMatchObject({ status: 200 });
      expect(await patch('deployments/web', MERGE, { metadata: { labels: { n: `${replicas}` } } })).toMatchObject({
        status: 200,
      });
    }
  });

  it('takes no other sort of patch', async () => {
    const answer = await patch('services/merged', 'application/xml', []);
    expect(answer).toMatchObject({ status: 415, body: { reason: 'UnsupportedMediaType' } });
  });
});

describe('the status', () => {
  const ingress = [{ ip: '127.0.0.2' }];

  it('is patched by itself, and nothing else with it', async () => {
    const before = await create(cluster, 'services', service('served', { type: 'LoadBalancer' }));
    const answer = await patch('services/served/status', MERGE, {
      status: { loadBalancer: { ingress } },
      spec: { ports: [{ port: 99 }] },
    });
    expect(answer.status).toBe(200);
    const after = await stored('served');
    expect(after.status?.loadBalancer?.ingress).toEqual(ingress);
    expect(after.spec).toEqual(before.spec);
  });

  it('is replaced by itself too', async () => {
    const before = await stored('served');
    const body = { ...before, spec: { ports: [{ port: 99 }] }, status: { loadBalancer: {} } };
    expect(await ask(cluster, 'PUT', 'services/served/status', { body })).toMatchObject({ status: 200 });
    const after = await stored('served');
    expect(after.spec).toEqual(before.spec);
    expect(after.status).toEqual({ loadBalancer: {} });
  });

  it('does not come with the object', async () => {
    await patch('services/served/status', MERGE, { status: { loadBalancer: { ingress } } });
    await patch('services/served', MERGE, { status: { loadBalancer: null } });
    expect((await stored('served')).status?.loadBalancer?.ingress).toEqual(ingress);
  });

  it('cannot be deleted, and no other subresource is there', async () => {
    expect(await ask(cluster, 'DELETE', 'services/served/status')).toMatchObject({ status: 405 });
    expect(await ask(cluster, 'GET', 'services/served/scale')).toMatchObject({ status: 404 });
    expect(await ask(cluster, 'GET', 'services/served')).toMatchObject({ status: 200 });
  });
});

describe('the generation', () => {
  const generation = async (name: string) =>
    ((await ask(cluster, 'GET', `deployments/${name}`)).body as V1Deployment).metadata?.generation;
  const named = (name: string): V1Deployment => ({ ...deployment(0), metadata: { name } });

  it('counts changes of the spec and nothing else', async () => {
    await create(cluster, 'deployments', named('counted'));
    await patch('deployments/counted', MERGE, { metadata: { labels: { a: 'b' } } });
    await patch('deployments/counted/status', MERGE, { status: { replicas: 0 } });
    expect(await generation('counted')).toBe(1);
    await patch('deployments/counted', MERGE, { spec: { minReadySeconds: 1 } });
    expect(await generation('counted')).toBe(2);
  });

  it('stays when the same manifest is applied again', async () => {
    for (let times = 0; times < 3; times++) await patch('deployments/reapplied', APPLY, named('reapplied'));
    expect(await generation('reapplied')).toBe(1);
  });

  it('is nothing that a Service has', async () => {
    expect((await create(cluster, 'services', service('uncounted'))).metadata).not.toHaveProperty('generation');
  });
});

describe('deleting', () => {
  it('takes an object away, once', async () => {
    await create(cluster, 'services', service('deleted'));
    expect(await ask(cluster, 'DELETE', 'services/deleted')).toMatchObject({
      status: 200,
      body: { kind: 'Service', metadata: { name: 'deleted' } },
    });
    expect(await ask(cluster, 'DELETE', 'services/deleted')).toMatchObject({
      status: 404,
      body: { message: 'services "deleted" not found' },
    });
  });

  it('evicts a Pod, as a drain asks for', async () => {
    await create(cluster, 'pods', pod('evicted'));
    const body = {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: 'evicted' },
      deleteOptions: { gracePeriodSeconds: 0 },
    };
    expect(await ask(cluster, 'POST', 'pods/evicted/eviction', { body })).toMatchObject({ status: 201 });
    expect(await ask(cluster, 'GET', 'pods/evicted')).toMatchObject({ status: 404 });
  });

  it('takes a namespace away with all that is in it', async () => {
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } };
    await cluster.api.handle({ method: 'POST', path: '/api/v1/namespaces', body });
    const services = '/api/v1/namespaces/team/services';
    await cluster.api.handle({ method: 'POST', path: services, body: service('inside') });
    await cluster.api.handle({ method: 'DELETE', path: '/api/v1/namespaces/team' });
    for (const path of ['/api/v1/namespaces/team', `${services}/inside`]) {
      const isGone = async () => (await cluster.api.handle({ method: 'GET', path })).status === 404 || undefined;
      expect(await until(cluster, isGone)).toBe(true);
    }
  });
});

describe('a method that is not allowed', () => {
  it.each<[ApiRequest['method'], string]>([
    ['PUT', 'services'],
    ['PATCH', 'services'],
    ['POST', 'services/web'],
  ])('is %s on %s', async (method, where) => {
    expect(await ask(cluster, method, where, { body: service('web'), contentType: MERGE })).toMatchObject({
      status: 405,
      body: {
        reason: 'MethodNotAllowed',
        message: 'the server does not allow this method on the requested resource',
      },
    });
  });
});
