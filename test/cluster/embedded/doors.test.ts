import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, type Door, DoorTakenError } from '../../../checker/cluster/cluster.ts';
import type { Enter, Visit, VisitAnswer } from '../../../checker/cluster/embedded/doors.ts';
import { embeddedProvider } from '../../../checker/cluster/embedded/node/provider.ts';
import { tcpDoors } from '../../../checker/cluster/embedded/node/tcp-doors.ts';
import { requestFromHost } from '../../../checker/cluster/host/http.ts';
import { create, pod, runPod, service, until } from '../../contract/workloads.ts';
import { freePort } from '../host/free-port.ts';

const HOST = '127.0.0.1';
const OPEN = 31_001;
const NOBODY = 31_002;

describe.each(['virtual', 'tcp'] as const)('%s doors', (doors) => {
  const provider = embeddedProvider({ doors });
  let cluster: Cluster;
  let mapped: number;

  beforeAll(async () => {
    mapped = await freePort();
    cluster = await provider.create({ name: 'gatehouse', hostPorts: [{ hostPort: mapped, nodePort: OPEN }] });
    await runPod(cluster, pod('web'));
    const ports = [{ port: 80, nodePort: OPEN }];
    await create(cluster, 'services', service('web', { type: 'NodePort', ports }));
    await create(cluster, 'services', service('nobody', { type: 'NodePort', ports: [{ port: 80, nodePort: NOBODY }] }));
    await until(cluster, async () => ((await knock(mapped)).kind === 'answered' ? true : undefined));
  });
  afterAll(() => cluster.close());

  async function knock(port: number, address = HOST) {
    const [seen] = await cluster.probes.http({ from: 'host' }, { url: `http://${address}:${port}/` });
    if (!seen) throw new Error('no observation');
    return seen;
  }

  it('lead to the nodePort they were mapped to, by both of localhost’s names', async () => {
    for (const address of [HOST, 'localhost'])
      expect(await knock(mapped, address)).toMatchObject({
        kind: 'answered',
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: expect.stringContaining('Server name: web'),
      });
  });

  it('send as many requests as they are asked to', async () => {
    const url = `http://localhost:${mapped}/`;
    expect(await cluster.probes.http({ from: 'host' }, { url, times: 5 })).toHaveLength(5);
  });

  it('reset where nobody answers, as Docker’s proxy does', async () => {
    for (const nodePort of [NOBODY, 31_003]) {
      const door = await cluster.openDoor(nodePort, await freePort(), HOST);
      expect((await knock(door.port)).kind).toBe('reset');
      await door.close();
    }
  });

  it('refuse a port that is not mapped, the nodePort’s own too', async () => {
    for (const port of [await freePort(), OPEN]) expect((await knock(port)).kind).toBe('refused');
  });

  it('open on an address of their own, and free it when they are closed', async () => {
    const door = await cluster.openDoor(OPEN, mapped, '127.0.0.2');
    expect(door).toMatchObject({ address: '127.0.0.2', port: mapped });
    expect((await knock(mapped, '127.0.0.2')).kind).toBe('answered');
    await door.close();
    expect((await knock(mapped, '127.0.0.2')).kind).toBe('refused');
    expect((await knock(mapped)).kind).toBe('answered');
    await (await cluster.openDoor(OPEN, mapped, '127.0.0.2')).close();
  });

  it('are not opened where something listens', async () => {
    const taken = cluster.openDoor(NOBODY, mapped, HOST);
    await expect(taken).rejects.toThrow(DoorTakenError);
    await expect(taken).rejects.toThrow(`port ${mapped} on 127.0.0.1 is already in use`);
    expect((await knock(mapped)).kind).toBe('answered');
  });

  it('keep a cluster with a taken port from being made, and leave none open', async () => {
    const free = await freePort();
    const hostPorts = [free, mapped, mapped].map((hostPort) => ({ hostPort, nodePort: OPEN }));
    await expect(provider.create({ name: 'second', hostPorts })).rejects.toThrow(DoorTakenError);
    expect(await requestFromHost({ url: `http://${HOST}:${free}/` })).toMatchObject([{ kind: 'refused' }]);
  });

  it('are shut with the cluster', async () => {
    const port = await freePort();
    const short = await provider.create({ name: 'short', hostPorts: [{ hostPort: port, nodePort: OPEN }] });
    await short.close();
    const [seen] = await short.probes.http({ from: 'host' }, { url: `http://localhost:${port}/` });
    expect(seen?.kind).toBe('refused');
  });
});

describe('a request through a TCP door', () => {
  let door: Door;
  let visits: Visit[] = [];
  const answers: VisitAnswer = {
    status: 201,
    headers: {
      'X-Pod': ['web-1'],
      Connection: ['keep-alive'],
      'Transfer-Encoding': ['chunked'],
      'Set-Cookie': ['a', 'b'],
    },
    body: 'hello\n',
  };
  const enter: Enter = async (_nodePort, visit) => {
    visits.push(visit);
    return visit.path === '/odd'
      ? { ...answers, status: 9999 }
      : { ...answers, ...(visit.body && { body: visit.body }) };
  };
  const doors = tcpDoors({ enter, onListenerEnd: () => () => {} });

  beforeAll(async () => {
    door = await doors.open(OPEN, await freePort(), HOST);
  });
  afterEach(() => {
    visits = [];
  });
  afterAll(() => doors.close());

  async function send(options: http.RequestOptions, body?: string) {
    const request = http.request({ host: HOST, port: door.port, agent: false, ...options });
    request.on('error', () => {}).end(body);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return { response, text: (await response.setEncoding('utf8').toArray()).join('') };
  }

  it('carries method, path, query, headers and body', async () => {
    const options = { method: 'POST', path: '/a/b?c=d%20e', headers: { 'X-Who': 'me' } };
    const { response, text } = await send(options, 'grüße\n');
    expect({ status: response.statusCode, text }).toEqual({ status: 201, text: 'grüße\n' });
    expect(visits).toMatchObject([{ method: 'POST', path: '/a/b?c=d%20e', body: 'grüße\n' }]);
    expect(visits[0]?.headers).toContainEqual(['x-who', 'me']);
    expect(visits[0]?.headers).toContainEqual(['host', `${HOST}:${door.port}`]);
  });

  it('brings the headers back, one with several values too', async () => {
    const { response } = await send({});
    expect(response.headers).toMatchObject({ 'x-pod': 'web-1', 'set-cookie': ['a', 'b'] });
  });

  it('passes on no header that belongs to one connection', async () => {
    const headers = {
      Connection: 'close',
      TE: 'trailers',
      Upgrade: 'h2c',
      'Proxy-Authorization': 'x',
      'Keep-Alive': '5',
    };
    const { response } = await send({ headers });
    const names = visits[0]?.headers.map(([name]) => name) ?? [];
    expect(names).toEqual(['host']);
    expect(response.headers.connection).toBe('close');
  });

  it('answers HEAD without a body', async () => {
    const { response, text } = await send({ method: 'HEAD' });
    expect({ status: response.statusCode, text }).toEqual({ status: 201, text: '' });
    expect(visits[0]?.method).toBe('HEAD');
  });

  it('takes a body of 1 MiB, and says 413 to a larger one, which goes no further', async () => {
    const largest = 'x'.repeat(1 << 20);
    expect((await send({ method: 'POST' }, largest)).text).toBe(largest);
    visits = [];
    const { response } = await send({ method: 'POST' }, largest.repeat(8));
    expect(response.statusCode).toBe(413);
    expect(visits).toEqual([]);
  });

  it('is reset where the answer is no HTTP', async () => {
    await expect(send({ path: '/odd' })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await send({})).response.statusCode).toBe(201);
  });

  it('does not outlive its door', async () => {
    const short = await doors.open(OPEN, await freePort(), HOST);
    const idle = net.connect({ host: HOST, port: short.port });
    await new Promise((resolve) => idle.once('connect', resolve));
    const closed = new Promise((resolve) => idle.on('error', () => {}).once('close', resolve));
    await short.close();
    await closed;
    expect(await requestFromHost({ url: `http://${HOST}:${short.port}/` })).toMatchObject([{ kind: 'refused' }]);
  });
});
