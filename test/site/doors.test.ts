import type { V1NodeList } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, PodRef } from '../../checker/cluster/cluster.ts';
import { ADDRESSES, CALLERS, DOORS, type Door, PORTS } from '../../src/course/doors.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { create, pod, runClient, runPod, service, until } from '../contract/workloads.ts';

const NODE_PORT = 30_001;

describe('the doors of the start page', () => {
  let cluster: Cluster;
  let client: PodRef;
  let addresses: Record<Door['address'], string>;

  beforeAll(async () => {
    cluster = await embeddedCluster([{ hostPort: NODE_PORT, nodePort: NODE_PORT }]);
    client = await runClient(cluster);
    const web = await runPod(cluster, pod('web'));
    const ports = [{ port: 80, nodePort: NODE_PORT }];
    const front = await create(cluster, 'services', service('web', { type: 'NodePort', ports }));
    const { body } = await cluster.api.handle({ method: 'GET', path: '/api/v1/nodes' });
    const node = (body as V1NodeList).items[0]?.status?.addresses?.find(({ type }) => type === 'InternalIP');
    addresses = {
      node: node?.address ?? '',
      service: front.spec?.clusterIP ?? '',
      pod: web.status?.podIP ?? '',
      localhost: 'localhost',
    };
    await until(cluster, async () => ((await knock('host', 'localhost', '30001')) === 'answered' ? true : undefined));
  });
  afterAll(() => cluster.close());

  async function knock(from: 'host' | 'pod', address: Door['address'], port: Door['port']) {
    const vantage = from === 'host' ? ({ from } as const) : { from, ...client };
    const [seen] = await cluster.probes.http(vantage, { url: `http://${addresses[address]}:${port}/` });
    return seen?.kind;
  }

  it('are all the doors one can dial, each once', () => {
    const dialled = CALLERS.flatMap((from) =>
      ADDRESSES.flatMap((address) => PORTS.map((port) => [from, address, port])),
    );
    expect(DOORS.map(({ from, address, port }) => [from, address, port])).toEqual(dialled);
  });

  it.each(DOORS.filter(({ from }) => from === 'pod'))('a Pod that calls $address:$port sees: $seen', async (door) => {
    expect(await knock('pod', door.address, door.port)).toBe(door.seen === 'answers' ? 'answered' : 'refused');
  });

  const mapped = DOORS.filter(({ from, address }) => from === 'laptop' && address === 'localhost');
  it.each(mapped)('a laptop that calls localhost:$port sees: $seen', async (door) => {
    expect(await knock('host', 'localhost', door.port)).toBe(door.seen === 'answers' ? 'answered' : 'refused');
  });
});
