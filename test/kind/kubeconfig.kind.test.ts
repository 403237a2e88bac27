import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Cluster,
  ExecError,
  type PodRef,
  UnreachableError,
  type WatchEvent,
} from '../../checker/cluster/cluster.ts';
import { connectCluster } from '../../checker/cluster/kubeconfig/cluster.ts';
import { type Connection, readConnection } from '../../checker/cluster/kubeconfig/connection.ts';
import { CREATE_TIMEOUT_MS, sharedCluster, sharedContext } from './shared-cluster.ts';

const namespace = 'kubeconfig-try';
const client: PodRef = { namespace, pod: 'client' };
const inNamespace = `/api/v1/namespaces/${namespace}`;
let connection: Connection;
let cluster: Cluster;

const pod = (name: string, container: object) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, labels: { app: name } },
  spec: {
    terminationGracePeriodSeconds: 0,
    containers: [{ name: 'main', imagePullPolicy: 'IfNotPresent', ...container }],
  },
});
const busybox = (name: string, script: string) => pod(name, { image: 'busybox:1.37', command: ['sh', '-c', script] });
const service = (name: string, app: string, ports: object[]) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: { app }, ports },
});

/** Servers that go wrong in one way each. */
const odd = { error: 8500, silent: 8501, hanging: 8502, redirect: 8503, long: 8504 };
const oddServers = `
while :; do printf 'HTTP/1.1 500 Oops\\r\\n\\r\\nbody' | nc -l -p ${odd.error} >/dev/null; done &
while :; do nc -l -p ${odd.silent} </dev/null >/dev/null; done &
while :; do sleep 3600 | nc -l -p ${odd.hanging} >/dev/null; done &
while :; do printf 'HTTP/1.1 302 Found\\r\\nLocation: http://web/\\r\\n\\r\\n' | nc -l -p ${odd.redirect} >/dev/null; done &
while :; do { printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'; head -c 300000 /dev/zero | tr '\\0' x; } | nc -l -p ${odd.long} >/dev/null; done &
wait`;

async function create(path: string, body: object): Promise<void> {
  // The namespace's ServiceAccount is made a moment after it, and no Pod is admitted before.
  for (let tries = 1; ; tries++) {
    const answer = await cluster.api.handle({ method: 'POST', path, body });
    if (answer.status === 201) return;
    if (tries === 100) throw new Error(JSON.stringify(answer.body));
    await sleep(100);
  }
}

async function becomesReady(name: string): Promise<void> {
  for (let tries = 1; tries < 300; tries++) {
    const { body } = await cluster.api.handle({ method: 'GET', path: `${inNamespace}/pods/${name}` });
    const { status } = body as { status?: { conditions?: { type: string; status: string }[] } };
    if (status?.conditions?.some((one) => one.type === 'Ready' && one.status === 'True')) return;
    await sleep(100);
  }
  throw new Error(`the Pod ${name} did not become ready`);
}

const seen = (url: string, more: { times?: number; timeoutMs?: number } = {}) =>
  cluster.probes.http({ from: 'pod', ...client }, { url, ...more });

beforeAll(async () => {
  await (await sharedCluster()).close();
  connection = await readConnection(sharedContext().kubeconfig);
  cluster = await connectCluster({
    name: 'kubeconfig-try',
    provider: 'context',
    connection,
    hostPorts: [],
    capabilities: new Set(),
    loadBalancers: 'none',
    clusterNetworks: [],
    openDoor: () => Promise.reject(new Error('no doors here')),
  });
  await create('/api/v1/namespaces', { metadata: { name: namespace } });
  await create(`${inNamespace}/pods`, busybox('client', 'sleep 3600'));
  await create(`${inNamespace}/pods`, busybox('odd', oddServers));
  await create(`${inNamespace}/pods`, pod('web', { image: 'nginxdemos/hello:plain-text' }));
  await create(`${inNamespace}/services`, service('web', 'web', [{ port: 80 }]));
  await create(`${inNamespace}/services`, service('none', 'nobody', [{ port: 80 }]));
  const ports = Object.entries(odd).map(([name, port]) => ({ name, port }));
  await create(`${inNamespace}/services`, service('odd', 'odd', ports));
  await Promise.all(['client', 'odd', 'web'].map(becomesReady));
  for (let tries = 1; tries < 50; tries++) {
    const answers = [...(await seen('http://web/')), ...(await seen(`http://odd:${odd.error}/`))];
    if (answers.every(({ kind }) => kind === 'answered')) return;
  }
}, CREATE_TIMEOUT_MS);

afterAll(async () => {
  if (!cluster) return;
  const path = `/api/v1/namespaces/${namespace}`;
  await cluster.api.handle({ method: 'DELETE', path });
  while ((await cluster.api.handle({ method: 'GET', path })).status !== 404) await sleep(200);
  await cluster.close();
}, 120_000);

describe('the API of a real cluster', () => {
  it('says its version', () => {
    expect(cluster.version).toMatch(/^v1\.\d+\./);
  });

  it("answers with the API's own status, an error too", async () => {
    const { status, body } = await cluster.api.handle({ method: 'GET', path: `${inNamespace}/pods/nobody` });
    expect({ status, body }).toMatchObject({ status: 404, body: { kind: 'Status', reason: 'NotFound' } });
  });

  it('passes a query on and reads text as text', async () => {
    const path = `${inNamespace}/services`;
    const listed = await cluster.api.handle({ method: 'GET', path, query: { fieldSelector: 'metadata.name=web' } });
    expect((listed.body as { items: unknown[] }).items).toHaveLength(1);
    expect(await cluster.api.handle({ method: 'GET', path: '/readyz' })).toMatchObject({ status: 200, body: 'ok' });
    const log = await cluster.api.handle({ method: 'GET', path: `${inNamespace}/pods/web/log` });
    expect(log).toMatchObject({ status: 200, body: expect.any(String) });
  });

  it('applies on the server', async () => {
    const answer = await cluster.api.handle({
      method: 'PATCH',
      path: `${inNamespace}/services/web`,
      query: { fieldManager: 'gatehouse' },
      contentType: 'application/apply-patch+yaml',
      body: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', labels: { applied: 'yes' } } },
    });
    expect(answer).toMatchObject({ status: 200, body: { metadata: { labels: { applied: 'yes' } } } });
  });

  it('says who does not answer, and what to do', async () => {
    const nobody = connectCluster({
      name: 'gone',
      provider: 'context',
      connection: { ...connection, server: 'https://127.0.0.1:1' },
      hostPorts: [],
      capabilities: new Set(),
      loadBalancers: 'none',
      clusterNetworks: [],
      openDoor: () => Promise.reject(new Error('no doors here')),
    });
    await expect(nobody).rejects.toThrow(UnreachableError);
    await expect(nobody).rejects.toThrow(/https:\/\/127\.0\.0\.1:1 .* refused the connection\..*kubectl --context/);
  });
});

describe('a watch on a real cluster', () => {
  const path = `${inNamespace}/configmaps`;

  it('tells what changes, and ends quietly when called off', async () => {
    const over = new AbortController();
    const events: WatchEvent[] = [];
    const watching = (async () => {
      for await (const event of cluster.api.watch(path, { fieldSelector: 'metadata.name=seen' }, over.signal)) {
        events.push(event);
        if (event.type === 'DELETED') over.abort();
      }
    })();
    await create(path, { metadata: { name: 'seen' }, data: { letters: 'äöü€' } });
    await sleep(300);
    await cluster.api.handle({ method: 'DELETE', path: `${path}/seen` });
    await watching;
    expect(events.map(({ type }) => type)).toEqual(['ADDED', 'DELETED']);
    expect(events[0]?.object).toMatchObject({ data: { letters: 'äöü€' } });
  });

  it('begins where the caller says', async () => {
    const { body } = await cluster.api.handle({ method: 'GET', path });
    const { resourceVersion } = (body as { metadata: { resourceVersion: string } }).metadata;
    await create(path, { metadata: { name: 'later' } });
    const events: WatchEvent[] = [];
    const query = { resourceVersion, allowWatchBookmarks: 'true', fieldSelector: 'metadata.name=later' };
    for await (const event of cluster.api.watch(path, query, AbortSignal.timeout(10_000))) {
      events.push(event);
      break;
    }
    expect(events).toMatchObject([{ type: 'ADDED', object: { metadata: { name: 'later' } } }]);
  });

  it('tells of a refusal as an event', async () => {
    const events: WatchEvent[] = [];
    const signal = AbortSignal.timeout(10_000);
    for await (const event of cluster.api.watch(path, { resourceVersion: 'x' }, signal)) events.push(event);
    for await (const event of cluster.api.watch('/api/v1/nothings', {}, signal)) events.push(event);
    expect(signal.aborted).toBe(false);
    expect(events.map(({ type }) => type)).toEqual(['ERROR', 'ERROR']);
    expect(events[0]?.object).toMatchObject({ kind: 'Status', status: 'Failure' });
  });
});

describe('exec on a real cluster', () => {
  it('answers with the exit code and both streams', async () => {
    const result = await cluster.exec(client, ['sh', '-c', 'echo "$1"; echo err >&2; exit 3', 'x', 'a b $(id) ä']);
    expect(result).toEqual({ exitCode: 3, stdout: 'a b $(id) ä\n', stderr: 'err\n' });
    expect(await cluster.exec({ ...client, container: 'main' }, ['true'])).toMatchObject({ exitCode: 0 });
  });

  it('brings all of a long output', async () => {
    const { stdout } = await cluster.exec(client, ['head', '-c', '3000000', '/dev/zero']);
    expect(stdout).toHaveLength(3_000_000);
  });

  it('stops at 8 MiB of output', async () => {
    await expect(cluster.exec(client, ['head', '-c', '9000000', '/dev/zero'])).rejects.toThrow('more than 8 MiB');
  });

  it('answers with 124 and what was printed when the time is over', async () => {
    const start = performance.now();
    const result = await cluster.exec(client, ['sh', '-c', 'echo begun; sleep 30'], { timeoutMs: 700 });
    expect(result).toMatchObject({ exitCode: 124, stdout: 'begun\n' });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('throws the reason when called off', async () => {
    const over = new AbortController();
    setTimeout(() => over.abort(new Error('Ctrl-C')), 300);
    await expect(cluster.exec(client, ['sleep', '30'], { signal: over.signal })).rejects.toThrow('Ctrl-C');
  });

  it.each([
    ['a Pod that is not there', { namespace, pod: 'nobody' }, ['true'], /pods "nobody" not found/],
    ['a container that is not there', { ...client, container: 'side' }, ['true'], /container.*side/],
    ['a program that is not there', client, ['no-such-program'], /no-such-program/],
  ])("throws the API's own sentence for %s", async (_, where, command, sentence) => {
    const refused = cluster.exec(where, command);
    await expect(refused).rejects.toThrow(ExecError);
    await expect(refused).rejects.toThrow(sentence);
  });
});

describe('requests from a Pod of a real cluster', () => {
  it('tells status, headers and body of each', async () => {
    const answers = await seen('http://web/hello?a=1', { times: 3 });
    expect(answers).toHaveLength(3);
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'answered', status: 200, headers: { 'content-type': 'text/plain' } });
      expect(answer).toHaveProperty('body', expect.stringMatching(/^Server address: .*\nServer name: web\n/));
    }
    const ids = answers.map((answer) => answer.kind === 'answered' && /Request ID: (\w+)/.exec(answer.body)?.[1]);
    expect(new Set(ids).size).toBe(3);
  });

  it('takes a URL as it is, past the shell', async () => {
    expect(await seen(`http://web/'";$(touch%20/tmp/hacked)\`id\``)).toMatchObject([{ kind: 'answered' }]);
    const { exitCode } = await cluster.exec(client, ['ls', '/tmp/hacked']);
    expect(exitCode).not.toBe(0);
  });

  it('counts an error status as an answer', async () => {
    const [answer] = await seen(`http://odd:${odd.error}/`);
    expect(answer).toEqual({ kind: 'answered', status: 500, headers: {}, body: '' });
  });

  it('tells a redirect as one', async () => {
    const [answer] = await seen(`http://odd:${odd.redirect}/`);
    expect(answer).toMatchObject({ kind: 'answered', status: 302, headers: { location: 'http://web/' }, body: '' });
  });

  it('reads 64 KiB of a longer body', async () => {
    const [answer] = await seen(`http://odd:${odd.long}/`);
    expect(answer?.kind === 'answered' && answer.body.length).toBe(64 * 1024);
  });

  it.each([
    ['no-such-host', 'http://nobody/'],
    ['refused', 'http://127.0.0.1:9/'],
    ['reset', `http://odd:${odd.silent}/`],
    ['timed-out', `http://odd:${odd.hanging}/`],
  ])('says %s for %s', async (kind, url) => {
    expect(await seen(url, { timeoutMs: 1_000 })).toMatchObject([{ kind, detail: expect.stringMatching(/./) }]);
  });

  it('gets no answer from a Service without endpoints', async () => {
    const [answer] = await seen('http://none/');
    // The kernel limits how often it says so: under load "refused" becomes silence.
    expect(['refused', 'timed-out']).toContain(answer?.kind);
  });

  it("writes nothing in the Pod's file system", async () => {
    await seen('http://web/', { times: 2 });
    const { stdout } = await cluster.exec(client, ['sh', '-c', 'ls -A /tmp / /root | sort -u']);
    expect(stdout).not.toMatch(/index|wget|\.html|hello/);
    const recent = await cluster.exec(client, ['find', '/', '-xdev', '-type', 'f', '-mmin', '-1']);
    expect(recent.stdout.replace(/^\/(proc|sys|dev)\/.*\n/gm, '')).not.toMatch(/tmp|root|home/);
  });

  it('says what a Pod lacks that cannot send any', async () => {
    const nobody = { from: 'pod', namespace, pod: 'nobody' } as const;
    await expect(cluster.probes.http(nobody, { url: 'http://web/' })).rejects.toThrow(ExecError);
  });
});

describe('names in a Pod of a real cluster', () => {
  const resolved = { kind: 'resolved', address: expect.stringMatching(/^[\d.]+$/) };

  it.each(['web', `web.${namespace}`, `web.${namespace}.svc.cluster.local`, 'kubernetes.default'])(
    'resolves %s as every program there does',
    async (name) => {
      expect(await cluster.probes.resolve(client, name)).toEqual(resolved);
    },
  );

  it('does not wait for a connection', async () => {
    const start = performance.now();
    expect(await cluster.probes.resolve(client, 'web')).toEqual(resolved);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('does not resolve what nobody has', async () => {
    expect(await cluster.probes.resolve(client, 'backend')).toEqual({
      kind: 'no-such-host',
      detail: expect.stringContaining('bad address'),
    });
  });
});
