import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cluster, WatchEvent } from '../../../../checker/cluster/cluster.ts';
import { run } from '../../../../checker/process/run.ts';
import { embeddedCluster } from '../../../contract/embedded-cluster.ts';
import { ask, create, service } from '../../../contract/workloads.ts';

const PROVIDER = new URL('../../../../checker/cluster/embedded/node/provider.ts', import.meta.url).href;
const SERVICES = '/api/v1/namespaces/default/services';

let cluster: Cluster;
let over: AbortController;

beforeEach(async () => {
  cluster = await embeddedCluster();
  over = new AbortController();
});
afterEach(async () => {
  over.abort();
  await cluster.close();
});

/** Follows a collection; `seen` grows, `ended` resolves when the watch is over. */
function follow(path: string, query: Record<string, string> = {}) {
  const seen: string[] = [];
  const told: WatchEvent[] = [];
  const ended = (async () => {
    for await (const event of cluster.api.watch(path, query, over.signal)) {
      told.push(event);
      seen.push(`${event.type} ${event.object.metadata?.name}`);
    }
  })();
  return { seen, told, ended };
}

describe('a watch on the embedded cluster', () => {
  it('tells what is there, then what is made, changed and deleted', async () => {
    await create(cluster, 'services', service('there'));
    const { seen, told, ended } = follow(SERVICES);
    await expect.poll(() => seen).toEqual(['ADDED kubernetes', 'ADDED there']);
    await create(cluster, 'services', service('new'));
    const body = { metadata: { labels: { a: 'b' } } };
    await ask(cluster, 'PATCH', 'services/new', { contentType: 'application/merge-patch+json', body });
    await ask(cluster, 'DELETE', 'services/there');
    await expect
      .poll(() => seen)
      .toEqual(['ADDED kubernetes', 'ADDED there', 'ADDED new', 'MODIFIED new', 'DELETED there']);
    expect(told[3]?.object).toMatchObject({ apiVersion: 'v1', kind: 'Service', metadata: { labels: { a: 'b' } } });
    over.abort();
    await ended;
  });

  it('tells only what is selected', async () => {
    const byLabel = follow(SERVICES, { labelSelector: 'app=web' });
    const byField = follow('/api/v1/services', { fieldSelector: 'metadata.name=web' });
    await create(cluster, 'services', service('other'));
    await create(cluster, 'services', service('web'));
    await expect.poll(() => [byLabel.seen, byField.seen]).toEqual([['ADDED web'], ['ADDED web']]);
  });

  it('tells of a selection who comes into it and who leaves it, and nothing of the others', async () => {
    const { seen } = follow(SERVICES, { labelSelector: 'tier=front' });
    const label = (name: string, tier: string) =>
      ask(cluster, 'PATCH', `services/${name}`, {
        contentType: 'application/merge-patch+json',
        body: { metadata: { labels: { tier } } },
      });
    for (const name of ['web', 'other']) await create(cluster, 'services', service(name));
    await label('web', 'front');
    await label('other', 'back');
    await label('other', 'middle');
    await label('web', 'back');
    await create(cluster, 'services', service('end', {}));
    await label('end', 'front');
    await expect.poll(() => seen).toEqual(['ADDED web', 'DELETED web', 'ADDED end']);
  });

  it('begins after a resourceVersion where the caller says one', async () => {
    await create(cluster, 'services', service('before'));
    const { body } = await ask(cluster, 'GET', 'services');
    const { resourceVersion } = (body as { metadata: { resourceVersion: string } }).metadata;
    const { seen } = follow(SERVICES, { resourceVersion });
    await create(cluster, 'services', service('after'));
    await expect.poll(() => seen).toEqual(['ADDED after']);
  });

  it('ends when it is called off: before, while it begins, while it waits', async () => {
    const before = new AbortController();
    before.abort();
    for await (const event of cluster.api.watch(SERVICES, {}, before.signal)) throw new Error(event.type);
    const beginning = follow(SERVICES);
    over.abort();
    await beginning.ended;
    over = new AbortController();
    const waiting = follow('/api/v1/services');
    await expect.poll(() => waiting.seen).toContain('ADDED kube-dns');
    over.abort();
    await waiting.ended;
    await create(cluster, 'services', service('unseen'));
    expect(waiting.seen).not.toContain('ADDED unseen');
  });

  it('leaves nothing behind that keeps the process alive', async () => {
    const script = `
      import { embeddedProvider } from ${JSON.stringify(PROVIDER)};
      const cluster = await embeddedProvider().create({ name: 'gatehouse', hostPorts: [] });
      const over = new AbortController();
      const watching = Array.from({ length: 20 }, async () => {
        for await (const event of cluster.api.watch('/api/v1/services', {}, over.signal)) console.log(event.type);
      });
      setTimeout(() => over.abort(), 200);
      await Promise.all(watching);
      await cluster.close();`;
    const options = { timeoutMs: 10_000 };
    const { exitCode, stdout, stderr } = await run('node', ['--input-type=module', '--eval', script], options);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.match(/ADDED/g)?.length).toBeGreaterThanOrEqual(20);
  });
});
