import type { V1Pod, V1Service } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, PodRef } from '../../../../checker/cluster/cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, runClient, runThreeWebs, service, until } from '../../../contract/workloads.ts';

const NODE = '172.18.0.2';

let cluster: Cluster;
let webs: V1Pod[];
let client: PodRef;

beforeAll(async () => {
  cluster = await embeddedCluster();
  [webs, client] = await Promise.all([runThreeWebs(cluster), runClient(cluster)]);
});
afterAll(() => cluster.close());

/** A Service for the three Pods `web`, once it answers. */
async function expose(name: string, spec: V1Service['spec']): Promise<V1Service> {
  const made = await create(cluster, 'services', service(name, { ...spec, selector: { app: 'web' } }));
  const { clusterIP, ports } = made.spec ?? {};
  if (clusterIP !== 'None') await until(cluster, () => answer(`http://${clusterIP}:${ports?.[0]?.port}`));
  return made;
}

async function seen(url: string, from = client) {
  const [first] = await cluster.probes.http({ from: 'pod', ...from }, { url });
  return first?.kind;
}

const answer = async (url: string) => ((await seen(url)) === 'answered' ? true : undefined);

async function servers(url: string, times: number, from = client): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const one of await cluster.probes.http({ from: 'pod', ...from }, { url, times })) {
    const name = one.kind === 'answered' ? (/Server name: (.*)/.exec(one.body)?.[1] ?? one.body) : one.kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

describe('the port of a URL', () => {
  it('is 80 where none is written, whatever port the Service has', async () => {
    await expose('only-8080', { ports: [{ port: 8080, targetPort: 80 }] });
    expect(await seen('http://only-8080:8080')).toBe('answered');
    expect(await seen('http://only-8080:80')).toBe('refused');
    expect(await seen('http://only-8080')).toBe('refused');
  });

  it('is found among several', async () => {
    await expose('two', {
      ports: [
        { name: 'a', port: 80 },
        { name: 'b', port: 8080, targetPort: 80 },
      ],
    });
    expect(await seen('http://two')).toBe('answered');
    expect(await seen('http://two:8080')).toBe('answered');
  });
});

describe('balancing', () => {
  it('draws a Pod at random for each connection', async () => {
    await expose('web', {});
    const counts = await servers('http://web', 600);
    expect([...counts.keys()].toSorted()).toEqual(['web-1', 'web-2', 'web-3']);
    for (const [, count] of counts) {
      expect(count).toBeGreaterThan(90);
      expect(count).toBeLessThan(330);
    }
  });

  it('does not take turns', async () => {
    const drawn: string[] = [];
    for (let times = 0; times < 60; times++) drawn.push(...(await servers('http://web', 1)).keys());
    expect(drawn.filter((name, index) => name === drawn[index - 1]).length).toBeGreaterThan(3);
  });

  it('keeps a client at one Pod with sessionAffinity ClientIP, and each client at its own', async () => {
    await expose('sticky', { sessionAffinity: 'ClientIP' });
    const others = await Promise.all(Array.from({ length: 8 }, (_, index) => runClient(cluster, `client-${index}`)));
    const kept = new Set<string>();
    for (const from of [client, ...others]) {
      const counts = await servers('http://sticky', 20, from);
      expect([...counts.values()]).toEqual([20]);
      for (const name of counts.keys()) kept.add(name);
    }
    expect(kept.size).toBeGreaterThan(1);
  });

  it('moves a kept client on when its Pod is gone', async () => {
    const [before] = (await servers('http://sticky', 1)).keys();
    await ask(cluster, 'DELETE', `pods/${before}`, { body: { gracePeriodSeconds: 0 } });
    const [after] = await until(cluster, async () => {
      const names = [...(await servers('http://sticky', 1)).keys()];
      return names[0]?.startsWith('web-') && names[0] !== before ? names : undefined;
    });
    expect(await servers('http://sticky', 20)).toEqual(new Map([[after, 20]]));
  });
});

describe('the types of Service', () => {
  it('give a headless one no ClusterIP; its name leads to a Pod', async () => {
    const { spec } = await expose('headless', { clusterIP: 'None' });
    expect(spec).toMatchObject({ clusterIP: 'None', clusterIPs: ['None'] });
    const found = await until(cluster, async () => {
      const resolved = await cluster.probes.resolve(client, 'headless');
      return resolved.kind === 'resolved' ? resolved.address : undefined;
    });
    expect(webs.map(({ status }) => status?.podIP)).toContain(found);
  });

  it.each(['NodePort', 'LoadBalancer'])('let %s in by its ClusterIP and by its nodePort', async (type) => {
    const { spec } = await expose(type.toLowerCase(), { type, ports: [{ port: 8080, targetPort: 80 }] });
    expect(await seen(`http://${spec?.clusterIP}:8080`)).toBe('answered');
    expect(await seen(`http://${NODE}:${spec?.ports?.[0]?.nodePort}`)).toBe('answered');
  });

  it('open no nodePort for ClusterIP', async () => {
    const { spec } = await expose('inside', { type: 'ClusterIP' });
    expect(spec?.ports?.[0]?.nodePort).toBeUndefined();
    expect(await seen(`http://${NODE}:80`)).toBe('refused');
  });
});

describe('a pair of address and port that does not belong together', () => {
  it('is a ClusterIP and a port the Service has not', async () => {
    const { spec } = await expose('port-80', {});
    expect(await seen(`http://${spec?.clusterIP}:81`)).toBe('refused');
  });

  it('is a Pod and a nodePort', async () => {
    const { spec } = await expose('gate', { type: 'NodePort' });
    const nodePort = spec?.ports?.[0]?.nodePort;
    const address = webs.at(-1)?.status?.podIP;
    expect(await seen(`http://${NODE}:${nodePort}`)).toBe('answered');
    expect(await seen(`http://${address}:${nodePort}`)).toBe('refused');
  });

  it('is a ClusterIP and a nodePort', async () => {
    const { spec } = await expose('both', { type: 'NodePort' });
    expect(await seen(`http://${spec?.clusterIP}:${spec?.ports?.[0]?.nodePort}`)).toBe('refused');
  });
});
