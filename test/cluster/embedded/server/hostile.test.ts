import { randomBytes } from 'node:crypto';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedCluster } from './served-cluster.ts';

let served: Awaited<ReturnType<typeof servedCluster>>;

beforeAll(async () => {
  served = await servedCluster();
});
afterAll(() => served.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

function send({ method = 'GET', path = '/api/v1/namespaces', headers = {}, body }: Sent) {
  const { server, ca, token } = served.access;
  const login = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = https.request(server + path, { method, ca, headers: login, agent: false, servername: 'localhost' });
    request.on('error', reject).on('response', (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, body: said }), reject);
    });
    request.end(body);
  });
}

describe('who may come in', () => {
  it.each([
    ['no token', { authorization: '' }],
    ['another token', { authorization: 'Bearer other' }],
    ['a longer token', { authorization: 'Bearer secret2' }],
  ])('not whoever has %s', async (_, headers) => {
    const { status, body } = await send({ headers });
    expect({ status, ...JSON.parse(body) }).toMatchObject({ status: 'Failure', code: 401, reason: 'Unauthorized' });
    expect(status).toBe(401);
  });

  it.each([
    ['of another origin', { origin: 'https://elsewhere.example' }],
    ['whose name was bound to this address', { host: 'elsewhere.example:443' }],
  ])('not a page %s, even with the token', async (_, headers) => {
    const { status, body } = await send({ headers });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ kind: 'Status', reason: 'Forbidden' });
  });
});

/** Bodies by what is wrong with them: 200 in all, drawn from a seed so that a failure can be had again. */
function badBodies(): [string, string | Buffer][] {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  const truncated = JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { ports: [] } });
  const values = [null, true, 7, 'text', [], [1], {}, { a: 1 }, -1, 1e300, '\u0000', '__proto__'];
  const fields = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];
  const deep = [100, 1_000, 100_000].flatMap((depth): [string, string][] => [
    [`lists ${depth} deep`, nested('[', ']', depth)],
    [`objects ${depth} deep`, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
  ]);
  const odd = fields.flatMap((field) =>
    values.map((value): [string, string] => [
      `${field}: ${JSON.stringify(value)}`,
      JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'odd' }, spec: {}, [field]: value }),
    ]),
  );
  const cut = Array.from({ length: 60 }, (_, at): [string, string] => [`cut after ${at}`, truncated.slice(0, at)]);
  const random = Array.from({ length: 68 }, (_, at): [string, Buffer] => [`random ${at}`, randomBytes(at * 7 + 1)]);
  const huge: [string, string | Buffer][] = [
    ['4 MB of one string', JSON.stringify({ kind: 'a'.repeat(4_000_000) })],
    ['5 MB of noise', randomBytes(5_000_000)],
    ['a prototype', '{"__proto__":{"polluted":true},"apiVersion":"v1","kind":"Service"}'],
    ['a constructor', '{"constructor":{"prototype":{"polluted":true}},"apiVersion":"v1","kind":"Service"}'],
    ['100,000 keys', JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])))],
    ['an invalid surrogate', '{"apiVersion":"v1","kind":"Service","metadata":{"name":"\\ud800"}}'],
  ];
  return [...deep, ...odd, ...cut, ...random, ...huge];
}

const SERVICES = '/api/v1/namespaces/default/services';

describe('bad bodies', () => {
  it('all get a Status, and the cluster lives', async () => {
    const bodies = badBodies();
    expect(bodies).toHaveLength(200);
    for (const [name, body] of bodies) {
      const answer = await send({ method: 'POST', path: SERVICES, body });
      const isStatus = /"kind":"Status"/.test(answer.body) && answer.status >= 400 && answer.status < 500;
      expect.soft({ name, isStatus, ...(isStatus ? {} : answer) }).toEqual({ name, isStatus: true });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(await send({ path: '/readyz' })).toEqual({ status: 200, body: 'ok' });
  });

  it.each([
    'application/yaml',
    'application/apply-patch+yaml',
    'application/json-patch+json',
    'application/vnd.kubernetes.protobuf',
    'application/strategic-merge-patch+json',
    'text/html',
  ])('get a Status as %s too', async (type) => {
    const headers = { 'content-type': type };
    for (const body of [
      '{',
      '[[[[',
      'a: b: c',
      'k8s\0\xff\xff\xff\xff',
      '&a [*a, *a]',
      '[{"op":"add"}]',
      'null',
      '""',
    ]) {
      const path = `${SERVICES}/kubernetes?fieldManager=test`;
      const { status, body: said } = await send({ method: 'PATCH', path, headers, body });
      expect
        .soft({ body, status: status >= 400 && status < 500, said: JSON.parse(said).kind })
        .toEqual({ body, status: true, said: 'Status' });
    }
  });

  it('nor does a null in a list that webernetes reads', async () => {
    const headers = { 'content-type': 'application/merge-patch+json' };
    const patch = (path: string, body: object) =>
      send({ method: 'PATCH', path: `/api/v1/${path}`, headers, body: JSON.stringify(body) });
    await patch('nodes/gatehouse-control-plane/status', { status: { addresses: [null] } });
    await patch('namespaces/kube-system/pods/coredns/status', { status: { containerStatuses: [null] } });
    await patch('namespaces/default/services/kubernetes/status', { status: { loadBalancer: { ingress: [null] } } });
    for (const path of ['/api/v1/nodes', '/api/v1/pods', '/api/v1/services']) {
      const headersOfKubectl = { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io' };
      expect
        .soft({ path, status: (await send({ path, headers: headersOfKubectl })).status })
        .toEqual({ path, status: 200 });
    }
  });

  it('are not read for a kind that is not served: that is not found', async () => {
    const headers = { 'content-type': 'application/vnd.kubernetes.protobuf' };
    const path = '/apis/batch/v1/namespaces/default/jobs';
    expect((await send({ method: 'POST', path, headers, body: 'k8s\0nothing' })).status).toBe(404);
  });

  it('nor do odd paths and queries end it', async () => {
    for (const path of [
      '//',
      '/api/v1/namespaces/%00/pods',
      '/%',
      '/api/v1/pods?labelSelector=%ff&watch=maybe',
      `/${'a'.repeat(8_000)}`,
      '/api/v1/pods?fieldSelector=a%3Db',
      '/api/v1/namespaces/default/pods/x/log?tailLines=-1',
      '/api/v1/pods?limit=x&continue=y',
    ]) {
      const { status } = await send({ path });
      expect.soft({ path, status: status < 500 }).toEqual({ path, status: true });
    }
  });
});
