import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCluster, smallCluster } from '../images/small-cluster.ts';

describe('the DNS of a running cluster', () => {
  let small: SmallCluster;
  let clusterIP: string;

  beforeAll(async () => {
    small = await smallCluster();
    await small.run('client', 'busybox', ['sleep', 'infinity']);
    clusterIP = await small.expose('web', 8080, 80);
    await small.until(async () => (await nslookup('web.default.svc.cluster.local')).exitCode === 0 || undefined);
  });
  afterAll(() => small.close());

  const nslookup = (...args: string[]) => small.exec('client', 'nslookup', ...args);
  const server = 'Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\n';

  it('answers a full name', async () => {
    const { exitCode, stdout } = await nslookup('web.default.svc.cluster.local');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `${server}Name:\tweb.default.svc.cluster.local\nAddress: ${clusterIP}\n\n\n`,
    });
  });

  it('answers a short name and exits 1 all the same, as BusyBox does', async () => {
    const { exitCode, stdout } = await nslookup('web');
    const missing =
      "** server can't find web.svc.cluster.local: NXDOMAIN\n\n** server can't find web.cluster.local: NXDOMAIN\n\n";
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: `${server}Name:\tweb.default.svc.cluster.local\nAddress: ${clusterIP}\n\n${missing}\n${missing}`,
    });
  });

  it('is asked for a name with a dot as it stands, where wget finds it', async () => {
    const { exitCode, stdout } = await nslookup('web.default');
    const missing = "** server can't find web.default: NXDOMAIN\n\n";
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: `${server}${missing}${missing}` });
    expect((await small.exec('client', 'wget', '-O-', 'http://web.default:8080')).stderr).toContain(
      `(${clusterIP}:8080)`,
    );
  });

  it('has port records', async () => {
    const name = '_http._tcp.web.default.svc.cluster.local';
    expect(await nslookup('-type=srv', name)).toMatchObject({
      exitCode: 0,
      stdout: `${server}${name}\tservice = 0 100 8080 web.default.svc.cluster.local\n\n`,
    });
  });

  it('says when nobody answers there', async () => {
    const { exitCode, stdout } = await nslookup('web', '10.96.77.77');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: ';; connection timed out; no servers could be reached\n\n',
    });
  });

  it('follows an ExternalName inside the cluster and stops at its edge', async () => {
    const alias = (name: string, externalName: string) =>
      small.cluster.api.corev1.createNamespacedService({
        namespace: 'default',
        body: { metadata: { name }, spec: { type: 'ExternalName', externalName } },
      });
    await alias('inside', 'web.default.svc.cluster.local');
    await alias('outside', 'example.com');
    const inside = await small.until(async () => {
      const { stdout } = await nslookup('-type=a', 'inside.default.svc.cluster.local');
      return stdout.includes('canonical') ? stdout : undefined;
    });
    expect(inside).toBe(
      `${server}inside.default.svc.cluster.local\tcanonical name = web.default.svc.cluster.local\n` +
        `Name:\tweb.default.svc.cluster.local\nAddress: ${clusterIP}\n\n`,
    );
    expect((await small.exec('client', 'wget', '-qO-', 'http://outside')).stderr).toBe("wget: bad address 'outside'\n");
  });

  it('forgets a Service that is deleted', async () => {
    await small.expose('short-lived', 80, 80);
    const name = 'short-lived.default.svc.cluster.local';
    await small.until(async () => (await nslookup(name)).exitCode === 0 || undefined);
    await small.cluster.api.corev1.deleteNamespacedService({ namespace: 'default', name: 'short-lived' });
    const { stdout } = await small.until(async () => {
      const result = await nslookup(name);
      return result.exitCode === 1 ? result : undefined;
    });
    expect(stdout).toContain('NXDOMAIN');
  });
});
