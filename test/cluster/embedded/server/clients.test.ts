import { once } from 'node:events';
import net from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import {
  AppsV1Api,
  CoreV1Api,
  Exec,
  type KubernetesObject,
  makeInformer,
  PatchStrategy,
  PortForward,
  setHeaderOptions,
  type V1ConfigMap,
  type V1Status,
  Watch,
} from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pod, runClient, runPod, service } from '../../../contract/workloads.ts';
import { servedCluster } from './served-cluster.ts';

let served: Awaited<ReturnType<typeof servedCluster>>;
let core: CoreV1Api;

beforeAll(async () => {
  served = await servedCluster();
  core = served.config.makeApiClient(CoreV1Api);
});
afterAll(() => served.close());

const configMap = (name: string, data: Record<string, string>): V1ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});
const applied = setHeaderOptions('Content-Type', PatchStrategy.ServerSideApply);

describe('@kubernetes/client-node', () => {
  it('creates, reads, lists and deletes', async () => {
    await core.createNamespacedService({ namespace: 'default', body: service('created') });
    const read = await core.readNamespacedService({ namespace: 'default', name: 'created' });
    expect(read.spec?.clusterIP).toMatch(/^10\.96\./);
    expect(read.metadata?.creationTimestamp).toBeInstanceOf(Date);
    const { items } = await core.listNamespacedService({ namespace: 'default', labelSelector: 'app=created' });
    expect(items.map(({ metadata }) => metadata?.name)).toEqual(['created']);
    await core.deleteNamespacedService({ namespace: 'default', name: 'created' });
    await expect(core.readNamespacedService({ namespace: 'default', name: 'created' })).rejects.toMatchObject({
      code: 404,
    });
  });

  it('follows a collection by an informer', async () => {
    const path = '/api/v1/namespaces/default/configmaps';
    const informer = makeInformer(served.config, path, () => core.listNamespacedConfigMap({ namespace: 'default' }));
    const seen: string[] = [];
    for (const verb of ['add', 'update', 'delete'] as const)
      informer.on(verb, ({ metadata }) => seen.push(`${verb} ${metadata?.name}`));
    await informer.start();
    await core.createNamespacedConfigMap({ namespace: 'default', body: configMap('page', { a: 'b' }) });
    await core.replaceNamespacedConfigMap({ namespace: 'default', name: 'page', body: configMap('page', { a: 'c' }) });
    await core.deleteNamespacedConfigMap({ namespace: 'default', name: 'page' });
    await expect.poll(() => seen).toEqual(['add kube-root-ca.crt', 'add page', 'update page', 'delete page']);
    await informer.stop();
  });

  it('watches from a resourceVersion: what came after it, and nothing before', async () => {
    await core.createNamespacedConfigMap({ namespace: 'default', body: configMap('before', {}) });
    const { metadata } = await core.listNamespacedConfigMap({ namespace: 'default' });
    await core.createNamespacedConfigMap({ namespace: 'default', body: configMap('after', {}) });
    const seen: string[] = [];
    const query = { resourceVersion: metadata?.resourceVersion ?? '' };
    const watching = await new Watch(served.config).watch(
      '/api/v1/namespaces/default/configmaps',
      query,
      (type: string, object: KubernetesObject) => void seen.push(`${type} ${object.metadata?.name}`),
      () => {},
    );
    await expect.poll(() => seen).toEqual(['ADDED after']);
    watching.abort();
  });

  it('applies server-side, and is told who owns what it would change', async () => {
    const apply = (fieldManager: string, data: Record<string, string>, force = false) =>
      core.patchNamespacedConfigMap(
        { namespace: 'default', name: 'shared', body: configMap('shared', data), fieldManager, force },
        applied,
      );
    await apply('one', { a: '1', b: '1' });
    await apply('two', { c: '2' });
    await expect(apply('two', { a: '2' })).rejects.toMatchObject({
      code: 409,
      body: expect.stringContaining('Apply failed with 1 conflict: conflict with \\"one\\": .data.a'),
    });
    expect((await apply('two', { a: '2' }, true)).data).toEqual({ a: '2', b: '1' });
    expect((await apply('one', { b: '1' })).data).toEqual({ a: '2', b: '1' });
    const { metadata } = await core.readNamespacedConfigMap({ namespace: 'default', name: 'shared' });
    expect(metadata?.managedFields?.map(({ manager, operation, fieldsV1 }) => [manager, operation, fieldsV1])).toEqual([
      ['two', 'Apply', { 'f:data': { 'f:a': {} } }],
      ['one', 'Apply', { 'f:data': { 'f:b': {} } }],
    ]);
  });

  it('runs a command in a Pod', async () => {
    await runClient(served.cluster);
    const output = new PassThrough();
    const status = await new Promise<V1Status>((resolve, reject) => {
      const command = ['sh', '-c', 'cat; exit 3'];
      const input = Readable.from(['typed\n']);
      new Exec(served.config)
        .exec('default', 'client', 'main', command, output, null, input, false, resolve)
        .catch(reject);
    });
    expect(output.read().toString()).toBe('typed\n');
    expect(status.details?.causes).toEqual([{ reason: 'ExitCode', message: '3' }]);
  });

  it('forwards a port to a Pod', async () => {
    await runPod(served.cluster, pod('forwarded'));
    const forward = new PortForward(served.config);
    const server = net.createServer((socket) => {
      void forward.portForward('default', 'forwarded', [80], socket, null, socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(await answer.text()).toContain('Server name: forwarded');
    server.close();
  });

  it('scales a Deployment by its subresource', async () => {
    const apps = served.config.makeApiClient(AppsV1Api);
    const labels = { app: 'scaled' };
    const template = { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] } };
    const body = { metadata: { name: 'scaled' }, spec: { replicas: 1, selector: { matchLabels: labels }, template } };
    await apps.createNamespacedDeployment({ namespace: 'default', body });
    const where = { namespace: 'default', name: 'scaled' };
    const scale = await apps.readNamespacedDeploymentScale(where);
    expect(scale).toMatchObject({ spec: { replicas: 1 }, status: { selector: 'app=scaled' } });
    await apps.replaceNamespacedDeploymentScale({ ...where, body: { ...scale, spec: { replicas: 2 } } });
    expect((await apps.readNamespacedDeployment(where)).spec?.replicas).toBe(2);
  });
});
