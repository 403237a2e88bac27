import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

const image = 'registry.k8s.io/e2e-test-images/agnhost:2.53';

describe('agnhost', () => {
  let small: SmallCluster;
  let address: string;

  beforeAll(async () => {
    small = await smallCluster();
    address = await small.run('echo', image, undefined, ['netexec']);
  });
  afterAll(() => small.close());

  it('gives args to its entrypoint and answers on 8080', async () => {
    const get = async (path: string) => (await small.cluster.fetch(`http://${address}:8080${path}`)).body;
    expect(await get('/hostname')).toBe('echo');
    expect(await get('/echo?msg=hello%20there')).toBe('hello there');
    expect((await small.cluster.fetch(`http://${address}:8080/healthz`)).status).toBe(200);
    expect((await small.cluster.fetch(`http://${address}:8080/echo?code=418`)).status).toBe(418);
  });

  it('tells a Pod its own address, through a Service too', async () => {
    const client = await small.run('client', image);
    await small.expose('echo', 80, 8080);
    const ask = () => small.exec('client', 'wget', '-qO-', 'http://echo/clientip');
    const { stdout } = await small.until(async () => {
      const result = await ask();
      return result.exitCode === 0 ? result : undefined;
    });
    expect(stdout).toMatch(new RegExp(`^${client.replaceAll('.', '\\.')}:\\d+$`));
  });

  it("tells the node's address to what comes from the node", async () => {
    const { body } = await small.cluster.fetch(`http://${address}:8080/clientip`);
    expect(body.split(':')[0]).toBe(small.cluster.servers[0]?.ipAddresses[0]);
  });

  it('listens on the port it is told', async () => {
    const other = await small.run('other', image, ['/agnhost', 'netexec', '--http-port=9090']);
    expect((await small.cluster.fetch(`http://${other}:9090/hostname`)).body).toBe('other');
  });

  it('says which of its commands there are', async () => {
    await small.create('dns', { restartPolicy: 'Never', containers: [{ name: 'main', image, args: ['dns-suffix'] }] });
    expect((await small.until(async () => (await small.container('dns'))?.state?.terminated)).exitCode).toBe(1);
    expect(small.logs('dns').stderr).toContain('only netexec and pause');
  });
});
