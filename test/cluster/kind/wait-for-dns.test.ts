import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cluster } from '../../../checker/cluster/cluster.ts';
import { waitForDns } from '../../../checker/cluster/kind/wait-for-dns.ts';
import { embeddedCluster } from '../../contract/embedded-cluster.ts';
import { until } from '../../contract/workloads.ts';

const POD = '/api/v1/namespaces/kube-system/pods/coredns';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await embeddedCluster();
});
afterAll(() => cluster.close());

it('a DNS that is there is not waited for', async () => {
  await waitForDns(cluster, undefined);
});

it('a DNS behind which nobody answers is waited for until it is there, or somebody aborts', async () => {
  await cluster.api.handle({ method: 'DELETE', path: POD, body: { gracePeriodSeconds: 0 } });
  await until(
    cluster,
    async () => (await cluster.api.handle({ method: 'GET', path: POD })).status === 404 || undefined,
  );
  await cluster.clock.sleep(2_000);
  const reason = new Error('somebody pressed Ctrl-C');
  const ending = new AbortController();
  const waiting = waitForDns(cluster, ending.signal);
  let isOver = false;
  const over = waiting.catch((error: unknown) => error).finally(() => (isOver = true));
  await cluster.clock.sleep(2_000);
  expect(isOver).toBe(false);
  ending.abort(reason);
  expect(await over).toBe(reason);
});
