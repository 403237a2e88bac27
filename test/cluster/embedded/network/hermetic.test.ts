import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cluster, PodRef } from '../../../../checker/cluster/cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { runClient } from '../../../contract/workloads.ts';

let cluster: Cluster;
let client: PodRef;
let left: unknown[];

beforeAll(async () => {
  cluster = await embeddedCluster();
  client = await runClient(cluster);
});
afterAll(() => cluster.close());

beforeEach(() => {
  left = [];
  vi.stubGlobal('fetch', (target: unknown) => {
    left.push(target);
    throw new Error('a request has left the cluster');
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the embedded network', () => {
  it.each([
    ['a name nobody has', 'http://web.invalid/', 'no-such-host'],
    ['a name of the world', 'http://example.com/', 'no-such-host'],
    ['a name of the world with a port', 'http://example.com:8080/a?b=c', 'no-such-host'],
    ['this machine', 'http://localhost:30001/', 'no-such-host'],
    ['an address of the world', 'http://203.0.113.7/', 'refused'],
    ['an address of a Pod that is not there', 'http://10.244.0.250:80/', 'refused'],
    ['an address of a Service that is not there', 'http://10.96.200.200/', 'refused'],
  ])('sends nothing out to %s', async (_, url, kind) => {
    const [seen] = await cluster.probes.http({ from: 'pod', ...client }, { url });
    if (url.includes('localhost')) expect(seen?.kind).not.toBe('answered');
    else expect(seen).toMatchObject({ kind, detail: expect.stringContaining(new URL(url).hostname) });
    expect(left).toEqual([]);
  });

  it.each([['http://example.com/'], ['https://example.com/'], ['http://203.0.113.7/']])(
    'lets no wget %s out of a Pod',
    async (url) => {
      const { exitCode } = await cluster.exec(client, ['wget', '-q', '-T', '1', '-O', '-', url]);
      expect(exitCode).not.toBe(0);
      expect(left).toEqual([]);
    },
  );

  it('resolves no name of the world', async () => {
    expect(await cluster.probes.resolve(client, 'example.com')).toMatchObject({ kind: 'no-such-host' });
    expect(left).toEqual([]);
  });
});
