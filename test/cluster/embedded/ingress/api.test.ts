import type { V1Ingress, V1IngressClass, V1Status } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiRequest, Cluster } from '../../../../checker/cluster/cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { until } from '../../../contract/workloads.ts';

const GROUP = '/apis/networking.k8s.io/v1';
const INGRESSES = `${GROUP}/namespaces/default/ingresses`;
let cluster: Cluster;

beforeAll(async () => {
  cluster = await embeddedCluster();
});
afterAll(() => cluster.close());

const handle = (method: ApiRequest['method'], path: string, more: Partial<ApiRequest> = {}) =>
  cluster.api.handle({ method, path, ...more });
const ingress = (name: string, more: object = {}): V1Ingress => ({
  metadata: { name },
  spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } }, ...more },
});
const createClass = (name: string, annotations: Record<string, string> = {}) =>
  handle('POST', `${GROUP}/ingressclasses`, {
    body: { metadata: { name, annotations }, spec: { controller: 'example.com/controller' } },
  });
const isDefault = { 'ingressclass.kubernetes.io/is-default-class': 'true' };
const createdClass = async (body: V1Ingress) =>
  ((await handle('POST', INGRESSES, { body })).body as V1Ingress).spec?.ingressClassName;

describe('the API', () => {
  it('keeps an Ingress, counts the changes of its rules, and lets its status be written apart', async () => {
    const { status, body } = await handle('POST', INGRESSES, { body: ingress('web') });
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'Ingress', metadata: { generation: 1 }, status: { loadBalancer: {} } });
    const contentType = 'application/merge-patch+json';
    const addressed = { status: { loadBalancer: { ingress: [{ ip: '127.0.0.9' }] } } };
    const path = `${INGRESSES}/web`;
    const written = await handle('PATCH', `${path}/status`, { contentType, body: addressed });
    expect(written.body).toMatchObject({ metadata: { generation: 1 }, ...addressed });
    const changed = await handle('PATCH', path, {
      contentType,
      body: { spec: { rules: [{ host: 'a.example' }] }, status: { loadBalancer: null } },
    });
    expect(changed.body).toMatchObject({ metadata: { generation: 2 }, ...addressed });
  });

  it('names the group where there is none, and where there is one already', async () => {
    const missing = (await handle('GET', `${INGRESSES}/none`)).body as V1Status;
    expect(missing.message).toBe('ingresses.networking.k8s.io "none" not found');
    await createClass('twice');
    const again = (await createClass('twice')).body as V1Status;
    expect(again.message).toBe('ingressclasses.networking.k8s.io "twice" already exists');
  });

  it('knows ing, and that classes belong to the whole cluster', async () => {
    const { resources } = (await handle('GET', GROUP)).body as { resources: { name: string }[] };
    expect(resources.find(({ name }) => name === 'ingresses')).toMatchObject({ shortNames: ['ing'], namespaced: true });
    expect(resources.find(({ name }) => name === 'ingressclasses')).toMatchObject({ namespaced: false });
    const { body } = await createClass('whole');
    expect((body as V1IngressClass).metadata).not.toHaveProperty('namespace');
  });

  it('takes the Ingresses of a namespace away with it, and leaves the classes', async () => {
    await createClass('staying');
    const namespace = { metadata: { name: 'going' } };
    await handle('POST', '/api/v1/namespaces', { body: namespace });
    const path = `${GROUP}/namespaces/going/ingresses`;
    await handle('POST', path, { body: ingress('web') });
    await handle('DELETE', '/api/v1/namespaces/going');
    await until(cluster, async () => ((await handle('GET', `${path}/web`)).status === 404 ? true : undefined));
    expect((await handle('GET', `${GROUP}/ingressclasses/staying`)).status).toBe(200);
  });

  it('says by name that it cannot do TLS', async () => {
    const { status, body } = await handle('POST', INGRESSES, { body: ingress('tls', { tls: [{ hosts: ['a'] }] }) });
    expect(status).toBe(501);
    expect((body as V1Status).message).toBe('Ingress "tls" needs a real cluster: spec.tls: TLS is not emulated');
  });
});

describe('a new Ingress that names no class', () => {
  it('has none where none is the default', async () => {
    expect(await createdClass(ingress('none'))).toBeUndefined();
  });

  it('gets the default one, of several the newest', async () => {
    await createClass('first', isDefault);
    expect(await createdClass(ingress('first'))).toBe('first');
    await cluster.clock.sleep(2_000);
    await createClass('a-second', isDefault);
    expect(await createdClass(ingress('second'))).toBe('a-second');
  });

  it('keeps it when it is applied again', async () => {
    const query = { fieldManager: 'test', force: 'true' };
    const body = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', ...ingress('applied') };
    const apply = () =>
      handle('PATCH', `${INGRESSES}/applied`, { query, body, contentType: 'application/apply-patch+yaml' });
    const first = (await apply()).body as V1Ingress;
    expect(first.spec?.ingressClassName).toBe('a-second');
    expect(((await apply()).body as V1Ingress).spec).toEqual(first.spec);
  });

  it('gets none where it names one, in the field or in the annotation of old', async () => {
    expect(await createdClass(ingress('named', { ingressClassName: 'other' }))).toBe('other');
    const annotations = { 'kubernetes.io/ingress.class': 'other' };
    const annotated = { ...ingress('annotated'), metadata: { name: 'annotated', annotations } };
    expect(await createdClass(annotated)).toBeUndefined();
  });
});
