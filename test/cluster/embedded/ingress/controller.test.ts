import type { V1Ingress, V1IngressClass, V1Pod, V1Service } from '@kubernetes/client-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCloud } from '../../../../checker/cluster/cloud/cloud.ts';
import type { ApiRequest, Cluster, HttpObservation, PodRef, StandIn } from '../../../../checker/cluster/cluster.ts';
import type { EmbeddedCluster } from '../../../../checker/cluster/embedded/embedded-cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, pod, runClient, runPod, service, until } from '../../../contract/workloads.ts';

const GROUP = '/apis/networking.k8s.io/v1';
const INGRESSES = `${GROUP}/namespaces/default/ingresses`;
const OWN_SERVICE = '/api/v1/namespaces/ingress-system/services/ingress';
let cluster: Cluster;
let cloud: StandIn;
let controller: StandIn | undefined;

beforeEach(async () => {
  cluster = await embeddedCluster();
  cloud = startCloud(cluster);
  controller = await cluster.startIngress?.();
});
afterEach(async () => {
  await controller?.stop();
  await cloud.stop();
  await cluster.close();
});

const handle = (method: ApiRequest['method'], path: string, more: Partial<ApiRequest> = {}) =>
  cluster.api.handle({ method, path, ...more });
const get = async <T>(path: string): Promise<T> => (await handle('GET', path)).body as T;

interface Wanted {
  readonly host?: string;
  readonly path?: string;
  readonly service: string;
  readonly port?: object;
}

function ingress(name: string, { host, path = '/', service: to, port = { number: 80 } }: Wanted, more: object = {}) {
  const paths = [{ path, pathType: 'Prefix', backend: { service: { name: to, port } } }];
  return { metadata: { name }, spec: { rules: [{ ...(host && { host }), http: { paths } }], ...more } };
}

async function createIngress(...args: Parameters<typeof ingress>): Promise<V1Ingress> {
  const { status, body } = await handle('POST', INGRESSES, { body: ingress(...args) });
  expect(status).toBe(201);
  return body as V1Ingress;
}

/** From this machine, by the load balancer of the controller. */
async function knock(url = 'http://localhost/', host?: string): Promise<HttpObservation | undefined> {
  return (await cluster.probes.http({ from: 'host' }, { url, ...(host && { host }) }))[0];
}

async function statusOf(url?: string, host?: string): Promise<number | string | undefined> {
  const seen = await knock(url, host);
  return seen?.kind === 'answered' ? seen.status : seen?.kind;
}

const untilStatus = (status: number | string, url?: string, host?: string) =>
  until(cluster, async () => ((await statusOf(url, host)) === status ? true : undefined));

async function lastLine(namespace: string, name: string): Promise<string | undefined> {
  const url = `/api/v1/namespaces/${namespace}/pods/${name}/log`;
  const request = { method: 'GET', url, headers: {}, body: new Uint8Array(), signal: new AbortController().signal };
  const { body } = await (cluster as EmbeddedCluster).serve(request);
  return String(body).trim().split('\n').at(-1);
}

async function serverBehind(url: string, host?: string): Promise<string | undefined> {
  const seen = await knock(url, host);
  return seen?.kind === 'answered' ? /Server name: (\S+)/.exec(seen.body)?.[1] : undefined;
}

const addressOf = async (name: string) => (await get<V1Ingress>(`${INGRESSES}/${name}`)).status?.loadBalancer?.ingress;
const given = (name: string) => until(cluster, async () => addressOf(name));
const isAddressless = (name: string) => until(cluster, async () => ((await addressOf(name)) ? undefined : true));

async function runWeb(name: string): Promise<void> {
  await runPod(cluster, pod(name));
  await create(cluster, 'services', service(name));
}

describe('the controller', () => {
  it('makes a default class, and a load balancer before its own Pod', async () => {
    const classes = await get<{ items: V1IngressClass[] }>(`${GROUP}/ingressclasses`);
    expect(classes.items.map(({ metadata, spec }) => [metadata?.name, spec?.controller])).toEqual([
      ['gatehouse', 'gatehouse.dev/ingress'],
    ]);
    const own = await until(cluster, async () => {
      const found = await get<V1Service>(OWN_SERVICE);
      return found.status?.loadBalancer?.ingress && found;
    });
    expect(own).toMatchObject({ spec: { type: 'LoadBalancer', ports: [{ port: 80 }] } });
    const namespace = await get<V1Service>('/api/v1/namespaces/ingress-system');
    expect(namespace.metadata?.labels).toMatchObject({ 'app.kubernetes.io/managed-by': 'gatehouse' });
    await untilStatus(404);
  });

  it('answers by host and path, the way a request from this machine goes', async () => {
    await runWeb('tea');
    await runWeb('milk');
    await createIngress('tea', { host: 'tea.example', service: 'tea' });
    await createIngress('milk', { host: 'shop.example', path: '/milk', service: 'milk' });
    await untilStatus(200, 'http://localhost/', 'tea.example');
    expect(await serverBehind('http://localhost/green', 'tea.example')).toBe('tea');
    expect(await serverBehind('http://localhost/milk/warm?cup=1', 'shop.example:80')).toBe('milk');
    expect(await knock('http://localhost/milk/warm?cup=1', 'shop.example')).toMatchObject({
      body: expect.stringContaining('URI: /milk/warm?cup=1\n'),
    });
    expect(await statusOf('http://localhost/', 'shop.example')).toBe(404);
    expect(await statusOf('http://localhost/')).toBe(404);
  });

  it('follows the rules as they change', async () => {
    await runWeb('tea');
    await createIngress('tea', { service: 'tea' });
    await untilStatus(200);
    const body = { spec: { rules: [{ host: 'tea.example' }] } };
    await handle('PATCH', `${INGRESSES}/tea`, { contentType: 'application/merge-patch+json', body });
    expect(await statusOf()).toBe(404);
    await handle('DELETE', `${INGRESSES}/tea`);
    expect(await statusOf('http://localhost/', 'tea.example')).toBe(404);
  });

  it('finds a port of the Service by number and by name', async () => {
    await runPod(cluster, pod('web'));
    const ports = [
      { name: 'http', port: 8080, targetPort: 80 },
      { name: 'none', port: 8081, targetPort: 81 },
    ];
    await create(cluster, 'services', service('web', { ports }));
    await createIngress('named', { path: '/named', service: 'web', port: { name: 'http' } });
    await createIngress('numbered', { path: '/numbered', service: 'web', port: { number: 8080 } });
    await createIngress('closed', { path: '/closed', service: 'web', port: { name: 'none' } });
    await createIngress('unknown', { path: '/unknown', service: 'web', port: { number: 80 } });
    await untilStatus(200, 'http://localhost/named');
    expect(await statusOf('http://localhost/numbered')).toBe(200);
    expect(await statusOf('http://localhost/closed')).toBe(502);
    expect(await statusOf('http://localhost/unknown')).toBe(503);
    expect(await knock('http://localhost/unknown')).toMatchObject({
      body: 'Ingress controller: 503: Service web has no port 80\n',
    });
  });

  it('answers 503 while there is no Service, and while it has no ready Pod', async () => {
    await createIngress('web', { service: 'web' });
    await untilStatus(503);
    expect(await knock()).toMatchObject({ body: expect.stringContaining('no Service web in namespace default') });
    await create(cluster, 'services', service('web'));
    expect(await knock()).toMatchObject({ status: 503, body: expect.stringContaining('no ready Pod') });
    await runPod(cluster, pod('web'));
    await untilStatus(200);
  });

  it('reaches the Pods of a headless Service', async () => {
    await runPod(cluster, pod('web'));
    await create(cluster, 'services', service('web', { clusterIP: 'None', ports: [{ port: 8080, targetPort: 80 }] }));
    await createIngress('web', { service: 'web', port: { number: 8080 } });
    await untilStatus(200);
  });

  it('tells the server behind whom the request is from, and believes no client that says so itself', async () => {
    await runPod(cluster, pod('echo', 'nginx:1.29-alpine'));
    await create(cluster, 'services', service('echo'));
    await createIngress('echo', { service: 'echo' });
    await untilStatus(200);
    const client = await runClient(cluster);
    const command = [
      'wget',
      '-qO',
      '/dev/null',
      '--header',
      'X-Forwarded-For: 192.0.2.1',
      'http://ingress.ingress-system/',
    ];
    expect((await cluster.exec(client, command)).exitCode).toBe(0);
    const { status } = (await ask(cluster, 'GET', `pods/${client.pod}`)).body as { status: { podIP: string } };
    expect(await lastLine('default', 'echo')).toMatch(new RegExp(` "${status.podIP}"$`));
    const own = await get<{ items: V1Pod[] }>('/api/v1/namespaces/ingress-system/pods');
    expect(await lastLine('ingress-system', own.items[0]?.metadata?.name ?? '')).toMatch(
      new RegExp(`^${status.podIP} \\[.*\\] "GET ingress.ingress-system/" 200 default/echo:80$`),
    );
  });
});

describe('a class', () => {
  it('is given to an Ingress that names none, which is then served', async () => {
    await runWeb('web');
    expect((await createIngress('web', { service: 'web' })).spec?.ingressClassName).toBe('gatehouse');
    await untilStatus(200);
  });

  it('of another controller is left alone', async () => {
    await runWeb('web');
    await createIngress('web', { service: 'web' }, { ingressClassName: 'nginx' });
    await createIngress('own', { host: 'own.example', service: 'web' });
    await given('own');
    expect(await addressOf('web')).toBeUndefined();
    await untilStatus(404);
  });
});

describe('the status of an Ingress', () => {
  it('is the address of the load balancer, and goes when the controller is stopped', async () => {
    await createIngress('web', { service: 'web' });
    expect(await given('web')).toEqual([{ hostname: 'localhost' }]);
    await controller?.stop();
    expect(await addressOf('web')).toBeUndefined();
    expect((await handle('GET', `${GROUP}/ingressclasses/gatehouse`)).status).toBe(404);
    controller = await cluster.startIngress?.();
    expect(await given('web')).toEqual([{ hostname: 'localhost' }]);
    await untilStatus(503);
    // The Pods of before have gone, and one has come.
    await cluster.clock.sleep(40_000);
    expect(await statusOf()).toBe(503);
    const pods = await get<{ items: V1Pod[] }>('/api/v1/namespaces/ingress-system/pods');
    expect(pods.items).toHaveLength(1);
  });

  it('goes when the load balancer has no address any more, and when another class is named', async () => {
    await createIngress('web', { service: 'web' });
    await given('web');
    await cloud.stop();
    await isAddressless('web');
    cloud = startCloud(cluster);
    await given('web');
    const body = { spec: { ingressClassName: 'nginx' } };
    await handle('PATCH', `${INGRESSES}/web`, { contentType: 'application/merge-patch+json', body });
    await isAddressless('web');
  });

  it('says which port, where that of 80 is the administrator’s alone', async () => {
    await controller?.stop();
    const openDoor = cluster.openDoor.bind(cluster);
    const refused = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), { code: 'EACCES' });
    Object.assign(cluster, {
      openDoor: async (nodePort: number, port: number, address: string) => {
        if (port === 80) throw refused;
        return openDoor(nodePort, port, address);
      },
    });
    controller = await cluster.startIngress?.();
    await createIngress('web', { service: 'web' });
    expect(await given('web')).toEqual([{ hostname: 'localhost', ports: [{ port: 8080, protocol: 'TCP' }] }]);
    await untilStatus(503, 'http://localhost:8080/');
  });
});

describe('a Host header', () => {
  let client: PodRef;

  beforeEach(async () => {
    await runWeb('web');
    client = await runClient(cluster);
    await createIngress('web', { host: 'web.example', service: 'web' });
    await untilStatus(200, 'http://localhost/', 'web.example');
  });

  it('goes with a probe from a Pod', async () => {
    const probe = { url: 'http://ingress.ingress-system/' };
    const from = { from: 'pod', ...client } as const;
    expect(await cluster.probes.http(from, probe)).toMatchObject([{ status: 404 }]);
    expect(await cluster.probes.http(from, { ...probe, host: 'web.example' })).toMatchObject([{ status: 200 }]);
  });

  it('goes with the wget of a Pod, as it does on a real cluster', async () => {
    const get = (...options: string[]) =>
      cluster.exec(client, ['wget', '-qO-', ...options, 'http://ingress.ingress-system/']);
    expect((await get()).stderr).toBe('wget: server returned error: HTTP/1.1 404 Not Found\n');
    expect((await get('--header', 'host: web.example')).stdout).toContain('Server name: web\n');
  });
});
