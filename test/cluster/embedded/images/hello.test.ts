import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

describe('nginxdemos/hello:plain-text', () => {
  let small: SmallCluster;
  let address: string;

  beforeAll(async () => {
    small = await smallCluster();
    address = await small.run('web', 'nginxdemos/hello:plain-text');
  });
  afterAll(() => small.close());

  it('answers every path with the Pod that it reached', async () => {
    const { status, body } = await small.cluster.fetch(`http://${address}/some/path?query=1`);
    expect(status).toBe(200);
    expect(body).toMatch(
      new RegExp(
        `^Server address: ${address.replaceAll('.', '\\.')}:80\nServer name: web\n` +
          'Date: \\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000\n' +
          'URI: /some/path\\?query=1\nRequest ID: [0-9a-f]{32}\n$',
      ),
    );
  });

  it('sends the headers of the real one', async () => {
    const { header } = await small.cluster.fetch(`http://${address}/`);
    expect(header).toMatchObject({ 'Content-Type': ['text/plain'], 'Cache-Control': ['no-cache'] });
    expect(header?.Server?.[0]).toMatch(/^nginx\/1\./);
    expect(new Date(header?.Expires?.[0] ?? '').getTime()).toBeLessThan(new Date(header?.Date?.[0] ?? '').getTime());
  });

  it('gives each request its own ID', async () => {
    const ids = new Set<string>();
    for (let sent = 0; sent < 5; sent++) ids.add((await small.cluster.fetch(`http://${address}/`)).body.slice(-33));
    expect(ids.size).toBe(5);
  });

  it('answers HEAD without a body', async () => {
    const { status, body } = await small.cluster.fetch(`http://${address}/`, { method: 'HEAD' });
    expect({ status, body }).toEqual({ status: 200, body: '' });
  });
});
