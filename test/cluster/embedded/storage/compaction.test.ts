import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cluster } from '../../../../checker/cluster/cluster.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask } from '../../../contract/workloads.ts';

const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await embeddedCluster();
});
afterAll(() => cluster.close());

async function firstEvent(resourceVersion: string): Promise<string> {
  const over = new AbortController();
  for await (const { type, object } of cluster.api.watch(CONFIG_MAPS, { resourceVersion }, over.signal))
    return `${type} ${object.metadata?.name}`;
  return 'nothing';
}

it('changes are known for a while, and then a watch has to list again', async () => {
  const { body } = await ask(cluster, 'GET', 'configmaps');
  const { resourceVersion } = (body as { metadata: { resourceVersion: string } }).metadata;
  const page = (n: number) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'page' },
    data: { n: `${n}` },
  });
  await ask(cluster, 'POST', 'configmaps', { body: page(0) });
  for (let n = 1; n < 20; n++) await ask(cluster, 'PUT', 'configmaps/page', { body: page(n) });
  await cluster.clock.sleep(6_000);
  expect(await firstEvent(resourceVersion)).toBe('ADDED page');
  for (let n = 20; n < 1_200; n++) await ask(cluster, 'PUT', 'configmaps/page', { body: page(n) });
  await cluster.clock.sleep(6_000);
  await expect(firstEvent(resourceVersion)).rejects.toMatchObject({ status: { code: 410, reason: 'Expired' } });
  expect((await ask(cluster, 'GET', 'configmaps/page')).body).toMatchObject({ data: { n: '1199' } });
});
