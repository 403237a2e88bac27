import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create, pod, runPod, until } from '../../../contract/workloads.ts';
import { servedCluster } from '../server/served-cluster.ts';

const SCRIPT = 'echo one; echo two >&2; echo three; while true; do sleep 1; done';

let served: Awaited<ReturnType<typeof servedCluster>>;
beforeAll(async () => {
  served = await servedCluster();
  await runPod(served.cluster, pod('talks', 'busybox:1.37', ['sh', '-c', SCRIPT]));
  await until(served.cluster, async () => (await logs('talks')).body.includes('three') || undefined);
});
afterAll(() => served.close());

async function logs(name: string, query = '') {
  const url = `/api/v1/namespaces/default/pods/${name}/log?${query}`;
  const request = { method: 'GET', url, headers: {}, body: new Uint8Array(), signal: new AbortController().signal };
  const { status, body } = await served.cluster.serve(request);
  return { status, body: typeof body === 'string' ? body : '' };
}

describe('the logs of a container', () => {
  it('hold both streams in the order they were written', async () => {
    expect(await logs('talks')).toEqual({ status: 200, body: 'one\ntwo\nthree\n' });
  });

  it('are cut to the last lines, or to what is new', async () => {
    expect((await logs('talks', 'tailLines=1')).body).toBe('three\n');
    expect((await logs('talks', 'tailLines=0')).body).toBe('');
    expect((await logs('talks', 'limitBytes=5')).body).toBe('one\nt');
    await served.cluster.clock.sleep(5_000);
    expect((await logs('talks', 'sinceSeconds=2')).body).toBe('');
    expect((await logs('talks', 'sinceSeconds=3600')).body).toBe('one\ntwo\nthree\n');
  });

  it('tell the time of each line when asked', async () => {
    const [line] = (await logs('talks', 'timestamps=true')).body.split('\n');
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z one$/);
  });

  it('are followed until the container ends', async () => {
    await runPod(served.cluster, pod('goes', 'busybox:1.37', ['sh', '-c', 'echo begun; sleep 3; echo over']));
    const url = '/api/v1/namespaces/default/pods/goes/log?follow=true';
    const request = { method: 'GET', url, headers: {}, body: new Uint8Array(), signal: new AbortController().signal };
    const { body } = await served.cluster.serve(request);
    let text = '';
    const reading = (async () => {
      for await (const chunk of body as AsyncIterable<string>) text += chunk;
    })();
    await pause(50);
    await served.cluster.clock.sleep(5_000);
    await reading;
    expect(text).toBe('begun\nover\n');
  });

  it('of the run before are kept, and there are none before the first', async () => {
    await create(served.cluster, 'pods', pod('ends', 'busybox:1.37', ['sh', '-c', 'echo run; printf rest; exit 1']));
    await until(served.cluster, async () => (await logs('ends', 'previous=true')).status === 200 || undefined);
    expect((await logs('ends', 'previous=true')).body).toBe('run\nrest');
    const { status, body } = await logs('talks', 'previous=true');
    expect({ status, ...JSON.parse(body) }).toMatchObject({
      code: 400,
      message: 'previous terminated container "main" in pod "talks" not found',
    });
  });

  it('say why there are none', async () => {
    await create(served.cluster, 'pods', pod('broken', 'nginx:none'));
    const said = async (name: string, query = '') => JSON.parse((await logs(name, query)).body).message;
    expect(await said('talks', 'container=other')).toBe('container other is not valid for pod talks');
    expect(await said('nobody')).toBe('pods "nobody" not found');
    await until(
      served.cluster,
      async () => (await said('broken')).endsWith('waiting to start: trying and failing to pull image') || undefined,
    );
  });
});
