import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiResponse, Cluster } from '../../checker/cluster/cluster.ts';
import { UserError } from '../../checker/errors.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import type { Lab } from '../../checker/lab/lab.ts';
import { type Inventory, pruneAndRecord } from '../../checker/run/inventory.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { checkOf, judgeOn, service } from './judge-files.ts';

/** Only what becomes of the manifests is of interest here. */
const lab: Lab = { ...(await loadLab('01-node-port')), checks: [] };
const gate = service('web', ['  type: NodePort']).replace('port: 80', 'port: 80, nodePort: 30001');

let cluster: Cluster;
const clusters: Cluster[] = [];
beforeEach(async () => {
  cluster = await embeddedCluster(lab.hostPorts);
  clusters.push(cluster);
});
afterAll(() => Promise.all(clusters.map((one) => one.close())));

function read(path: string): Promise<ApiResponse> {
  return cluster.api.handle({ method: 'GET', path });
}

/** Undefined where there is no such Service. */
async function uidOf(name: string, namespace = lab.namespace): Promise<string | undefined> {
  const { body } = await read(`/api/v1/namespaces/${namespace}/services/${name}`);
  return (body as { metadata?: { uid?: string } }).metadata?.uid;
}

async function make(path: string, body: object): Promise<void> {
  const { status } = await cluster.api.handle({ method: 'POST', path, body });
  expect(status).toBe(201);
}

const namespace = (name: string, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, ...metadata },
});

describe('a lab is judged on what its files say today', () => {
  it('deletes what they no longer say, and leaves what they still do as it is', async () => {
    await judgeOn(cluster, lab, { 'a.yaml': service('stays'), 'b.yaml': service('goes') });
    const stays = await uidOf('stays');
    expect(await uidOf('goes')).toBeDefined();
    await judgeOn(cluster, lab, { 'a.yaml': service('stays') });
    expect(await uidOf('goes')).toBeUndefined();
    expect(await uidOf('stays')).toBe(stays);
  });

  it('makes an object anew whose manifest has changed', async () => {
    await judgeOn(cluster, lab, { 'a.yaml': service('web'), 'b.yaml': service('other') });
    const [web, other] = [await uidOf('web'), await uidOf('other')];
    await judgeOn(cluster, lab, { 'a.yaml': gate, 'b.yaml': service('other') });
    expect(await uidOf('web')).toEqual(expect.any(String));
    expect(await uidOf('web')).not.toBe(web);
    expect(await uidOf('other')).toBe(other);
  });

  it('starts afresh where a quota comes, changes or goes: Pods from before it were never judged by it', async () => {
    await judgeOn(cluster, lab, { 'a.yaml': service('web') });
    const web = `/api/v1/namespaces/${lab.namespace}/services/web`;
    const quota = `/api/v1/namespaces/${lab.namespace}/resourcequotas/few`;
    /** Whether the Service is still there once `now` has followed a run in which it was warm. */
    const staysAfter = async (before: Inventory, now: Inventory): Promise<boolean> => {
      await pruneAndRecord(cluster, lab.namespace, { ...before, [web]: 'same' });
      await make(`/api/v1/namespaces/${lab.namespace}/services`, {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'web' },
        spec: { ports: [{ port: 80 }] },
      });
      await pruneAndRecord(cluster, lab.namespace, { ...now, [web]: 'same' });
      const stays = (await uidOf('web')) !== undefined;
      await cluster.api.handle({ method: 'DELETE', path: web });
      return stays;
    };
    expect(await staysAfter({ [quota]: 'two' }, { [quota]: 'two' })).toBe(true);
    expect(await staysAfter({}, { [quota]: 'two' })).toBe(false);
    expect(await staysAfter({ [quota]: 'two' }, { [quota]: 'three' })).toBe(false);
    expect(await staysAfter({ [quota]: 'two' }, {})).toBe(false);
  });

  it('deletes nothing that it did not apply', async () => {
    await judgeOn(cluster, lab, { 'a.yaml': service('web') });
    const path = `/api/v1/namespaces/${lab.namespace}/services`;
    await make(path, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'by-hand' },
      spec: { ports: [{ port: 1 }] },
    });
    await judgeOn(cluster, lab, { 'a.yaml': service('other') });
    expect(await uidOf('by-hand')).toBeDefined();
    expect(await uidOf('web')).toBeUndefined();
  });

  it('keeps its own namespace when files that named it no longer do', async () => {
    const own = `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${lab.namespace}}`;
    await judgeOn(cluster, lab, { 'a.yaml': own, 'b.yaml': service('web') });
    const again = await judgeOn(cluster, lab, { 'a.yaml': own, 'b.yaml': service('web') });
    expect(again.summary.verdict).toBe('pass');
    const web = await uidOf('web');
    const without = await judgeOn(cluster, lab, { 'b.yaml': service('web') });
    expect(without.summary.verdict).toBe('pass');
    expect(await uidOf('web')).toBe(web);
  });

  it('begins anew where somebody has spoilt the record of the last run', async () => {
    await judgeOn(cluster, lab, { 'a.yaml': service('web') });
    const path = `/api/v1/namespaces/${lab.namespace}`;
    const body = { metadata: { annotations: { 'gatehouse.dev/applied': '{"half' } } };
    await cluster.api.handle({ method: 'PATCH', path, body, contentType: 'application/merge-patch+json' });
    expect((await judgeOn(cluster, lab, { 'a.yaml': service('web') })).summary.verdict).toBe('pass');
  });
});

describe('a nodePort that another Service has', () => {
  it('is taken from another lab', async () => {
    await judgeOn(cluster, { ...lab, namespace: 'earlier' }, { 'a.yaml': gate });
    const report = await judgeOn(cluster, lab, { 'a.yaml': gate });
    expect(report.summary.verdict).toBe('pass');
    expect(await uidOf('web', 'earlier')).toBeUndefined();
  });

  it('is never taken from somebody else, whose namespace may even carry a copy of our record', async () => {
    const record = JSON.stringify({ '/api/v1/namespaces/shop/services/till': '{}' });
    await make('/api/v1/namespaces', namespace('shop', { annotations: { 'gatehouse.dev/applied': record } }));
    const spec = { type: 'NodePort', ports: [{ port: 80, nodePort: 30001 }] };
    await make('/api/v1/namespaces/shop/services', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'till' },
      spec,
    });
    const report = await judgeOn(cluster, lab, { 'a.yaml': gate });
    expect(checkOf(report, 'manifests-accepted').diagnoses[0]).toMatchObject({
      id: 'node-port-taken',
      because: expect.stringContaining('Service till in namespace shop'),
    });
    expect(await uidOf('till', 'shop')).toBeDefined();
  });
});

describe("a namespace of the lab's name", () => {
  it('that somebody else made is refused, and nothing in it is touched', async () => {
    await make('/api/v1/namespaces', namespace(lab.namespace, { labels: { team: 'shop' } }));
    const before = (await read(`/api/v1/namespaces/${lab.namespace}`)).body;
    const refusal = await judgeOn(cluster, lab, { 'a.yaml': service('web') }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect((refusal as UserError).message).toBe(
      'namespace node-port exists already, and this workshop did not make it',
    );
    expect((refusal as UserError).hint).toContain('kubectl label namespace node-port');
    expect(await uidOf('web')).toBeUndefined();
    expect((await read(`/api/v1/namespaces/${lab.namespace}`)).body).toEqual(before);
  });

  it('that carries our label is used', async () => {
    const labels = { 'app.kubernetes.io/managed-by': 'gatehouse' };
    await make('/api/v1/namespaces', namespace(lab.namespace, { labels }));
    await judgeOn(cluster, lab, { 'a.yaml': service('web') });
    expect(await uidOf('web')).toBeDefined();
  });
});
