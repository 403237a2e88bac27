import type { CoreV1Event, V1Service } from '@kubernetes/client-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCloud } from '../../../checker/cluster/cloud/cloud.ts';
import type { Cluster, StandIn } from '../../../checker/cluster/cluster.ts';
import { embeddedProvider } from '../../../checker/cluster/embedded/node/provider.ts';
import { ask, create, pod, runPod, service, until } from '../../contract/workloads.ts';
import { freePort } from '../host/free-port.ts';

let cluster: Cluster;
let cloud: StandIn;
let port: number;

beforeEach(async () => {
  cluster = await embeddedProvider().create({ name: 'gatehouse', hostPorts: [] });
  cloud = startCloud(cluster);
  port = await freePort();
  await runPod(cluster, pod('web'));
});
afterEach(async () => {
  await cloud.stop();
  await cluster.close();
});

const balanced = (name: string, more: V1Service['spec'] = {}): V1Service =>
  service(name, { type: 'LoadBalancer', selector: { app: 'web' }, ports: [{ port, targetPort: 80 }], ...more });

const ingressOf = async (name: string) =>
  ((await ask(cluster, 'GET', `services/${name}`)).body as V1Service).status?.loadBalancer?.ingress;

/** What the cloud gave, once it has. */
const given = (name: string) => until(cluster, async () => (await ingressOf(name))?.[0]);

const isPending = (name: string) => until(cluster, async () => ((await ingressOf(name)) ? undefined : true));

async function knock(address: string, at = port) {
  const [seen] = await cluster.probes.http({ from: 'host' }, { url: `http://${address}:${at}/` });
  return seen?.kind;
}

const answers = (address: string, at = port) =>
  until(cluster, async () => ((await knock(address, at)) === 'answered' ? true : undefined));

const change = (name: string, body: object) =>
  ask(cluster, 'PATCH', `services/${name}`, { contentType: 'application/merge-patch+json', body });

async function complaint(name: string): Promise<CoreV1Event> {
  return until(cluster, async () => {
    const { items } = (await ask(cluster, 'GET', 'events')).body as { items: CoreV1Event[] };
    return items.find(
      ({ involvedObject, reason }) => involvedObject.name === name && reason === 'SyncLoadBalancerFailed',
    );
  });
}

describe('the small cloud', () => {
  it('gives a Service of type LoadBalancer this machine as its address', async () => {
    await create(cluster, 'services', balanced('web'));
    expect(await given('web')).toEqual({ hostname: 'localhost' });
    expect(await answers('127.0.0.1')).toBe(true);
  });

  it('finds the Services that were there before it', async () => {
    await cloud.stop();
    await create(cluster, 'services', balanced('web'));
    await cluster.clock.sleep(2_000);
    expect(await ingressOf('web')).toBeUndefined();
    cloud = startCloud(cluster);
    expect(await given('web')).toEqual({ hostname: 'localhost' });
  });

  it('takes the address away with the Service', async () => {
    await create(cluster, 'services', balanced('web'));
    await given('web');
    await ask(cluster, 'DELETE', 'services/web');
    await until(cluster, async () => ((await knock('127.0.0.1')) === 'refused' ? true : undefined));
  });

  it('takes the address away when the type changes, and says so in the status', async () => {
    await create(cluster, 'services', balanced('web'));
    await given('web');
    await change('web', { spec: { type: 'NodePort' } });
    expect(await isPending('web')).toBe(true);
    expect(await knock('127.0.0.1')).toBe('refused');
  });

  it('leaves Services of the other types alone', async () => {
    await create(cluster, 'services', balanced('node-port', { type: 'NodePort' }));
    await create(cluster, 'services', balanced('cluster-ip', { type: 'ClusterIP' }));
    await create(cluster, 'services', balanced('web'));
    await given('web');
    expect([await ingressOf('node-port'), await ingressOf('cluster-ip')]).toEqual([undefined, undefined]);
  });

  it('gives the next loopback address where a port is taken', async () => {
    await create(cluster, 'services', balanced('first'));
    await given('first');
    await create(cluster, 'services', balanced('second'));
    expect(await given('second')).toEqual({ ip: '127.0.0.2', ipMode: 'Proxy' });
    await answers('127.0.0.1');
    await answers('127.0.0.2');
  });

  it('gives one address where all ports are free, and opens none elsewhere', async () => {
    const other = await freePort();
    await create(cluster, 'services', balanced('first'));
    await given('first');
    const ports = [
      { name: 'a', port: other, targetPort: 80 },
      { name: 'b', port, targetPort: 80 },
    ];
    await create(cluster, 'services', balanced('second', { ports }));
    expect(await given('second')).toMatchObject({ ip: '127.0.0.2' });
    await answers('127.0.0.2', other);
    expect(await knock('127.0.0.1', other)).toBe('refused');
  });

  it('gives the address that loadBalancerIP asks for', async () => {
    await create(cluster, 'services', balanced('web', { loadBalancerIP: '127.0.0.3' }));
    expect(await given('web')).toMatchObject({ ip: '127.0.0.3' });
    await answers('127.0.0.3');
    expect(await knock('127.0.0.1')).toBe('refused');
  });

  it('has no other address to give: an Event says so, and the Service stays pending', async () => {
    await create(cluster, 'services', balanced('web', { loadBalancerIP: '203.0.113.7' }));
    expect(await complaint('web')).toMatchObject({
      type: 'Warning',
      message:
        'Error syncing load balancer: the address 203.0.113.7 asked for by loadBalancerIP is not one this cloud has to give',
      source: { component: 'gatehouse-cloud' },
    });
    expect(await ingressOf('web')).toBeUndefined();
  });

  it('opens another door when the port changes', async () => {
    await create(cluster, 'services', balanced('web'));
    await given('web');
    const other = await freePort();
    await change('web', { spec: { ports: [{ port: other, targetPort: 80 }] } });
    await answers('127.0.0.1', other);
    expect(await knock('127.0.0.1')).toBe('refused');
    expect(await given('web')).toEqual({ hostname: 'localhost' });
  });

  it('leaves the doors open when something else changes', async () => {
    await create(cluster, 'services', balanced('web'));
    await answers((await given('web')).hostname ?? '');
    const { metadata } = (await ask(cluster, 'GET', 'services/web')).body as V1Service;
    await change('web', { metadata: { labels: { tier: 'front' } } });
    await cluster.clock.sleep(1_000);
    const after = ((await ask(cluster, 'GET', 'services/web')).body as V1Service).metadata;
    expect(Number(after?.resourceVersion)).toBe(Number(metadata?.resourceVersion) + 1);
    expect(await knock('localhost')).toBe('answered');
  });

  it('gives the address on when its holder is gone', async () => {
    await create(cluster, 'services', balanced('first'));
    await given('first');
    await ask(cluster, 'DELETE', 'services/first');
    await until(cluster, async () => ((await knock('127.0.0.1')) === 'refused' ? true : undefined));
    await create(cluster, 'services', balanced('second'));
    expect(await given('second')).toEqual({ hostname: 'localhost' });
  });

  it('takes every address away when it stops', async () => {
    await create(cluster, 'services', balanced('first'));
    await create(cluster, 'services', balanced('second'));
    await given('first');
    await given('second');
    await cloud.stop();
    expect([await ingressOf('first'), await ingressOf('second')]).toEqual([undefined, undefined]);
    expect([await knock('127.0.0.1'), await knock('127.0.0.2')]).toEqual(['refused', 'refused']);
  });

  it('can be stopped as soon as it is started', async () => {
    await startCloud(cluster).stop();
  });
});

describe('the small cloud on a cluster that knows more than the embedded one', () => {
  /** The embedded cluster, whose API tells of these fields too, which it does not store. */
  const saying = (spec: object): Cluster => ({
    ...cluster,
    api: {
      ...cluster.api,
      async *watch(path, query, signal) {
        for await (const event of cluster.api.watch(path, query, signal)) {
          const { spec: stored } = event.object as V1Service;
          yield { ...event, object: { ...event.object, spec: { ...stored, ...spec } } };
        }
      },
    },
  });

  beforeEach(() => cloud.stop());

  it('leaves a Service of another class alone', async () => {
    cloud = startCloud(saying({ loadBalancerClass: 'example.com/other' }));
    await create(cluster, 'services', balanced('web'));
    await cluster.clock.sleep(2_000);
    expect(await ingressOf('web')).toBeUndefined();
    expect(await knock('127.0.0.1')).toBe('refused');
  });

  it('has nothing to send to without nodePorts, and says so', async () => {
    cloud = startCloud(saying({ ports: [{ port }] }));
    await create(cluster, 'services', balanced('web'));
    expect((await complaint('web')).message).toContain('no nodePort to send to');
    expect(await ingressOf('web')).toBeUndefined();
  });
});
