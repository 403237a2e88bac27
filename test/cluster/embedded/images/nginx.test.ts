import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

describe('nginx', () => {
  let small: SmallCluster;
  let address: string;

  beforeAll(async () => {
    small = await smallCluster();
    address = await small.run('web', 'nginx:1.29-alpine');
  });
  afterAll(() => small.close());

  const get = (path: string) => small.cluster.fetch(`http://${address}${path}`);

  it('serves its first page', async () => {
    const { status, header, body } = await get('/');
    expect({ status, type: header?.['Content-Type'], server: header?.Server }).toEqual({
      status: 200,
      type: ['text/html'],
      server: ['nginx/1.29.3'],
    });
    expect(body).toContain('<title>Welcome to nginx!</title>');
  });

  it('serves what a process in the container wrote', async () => {
    await small.exec(
      'web',
      'sh',
      '-c',
      'mkdir /usr/share/nginx/html/sub; echo "from $(hostname)" > /usr/share/nginx/html/sub/a.txt',
    );
    expect(await get('/sub/a.txt')).toMatchObject({
      status: 200,
      body: 'from web\n',
      header: { 'Content-Type': ['text/plain'] },
    });
    expect((await get('/sub')).status).toBe(301);
    expect((await get('/sub/')).status).toBe(403);
  });

  it("answers with nginx's own page where there is no file", async () => {
    const { status, body } = await get('/nope');
    expect(status).toBe(404);
    expect(body).toContain('<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.29.3</center>');
  });

  it('logs a line for each request, with the Pod it came from', async () => {
    const client = await small.run('client', 'busybox', ['sleep', '1h']);
    await small.exec('client', 'wget', '-qO-', `http://${address}/nope?x=1`);
    const line = small.logs('web').stdout.split('\n').at(-2) ?? '';
    expect(line.replace(/\[.*?\]/, '[]')).toBe(`${client} - - [] "GET /nope?x=1 HTTP/1.1" 404 153 "-" "Wget" "-"`);
    expect(line).toMatch(/\[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000\]/);
  });

  it('cannot have a port that another container of its Pod has', async () => {
    const containers = ['first', 'second'].map((name) => ({ name, image: 'nginx:1.29-alpine' }));
    await small.create('twice', { restartPolicy: 'Never', containers });
    const read = () => small.cluster.api.corev1.readNamespacedPod({ namespace: 'default', name: 'twice' });
    const ended = await small.until(async () => {
      const statuses = (await read()).status?.containerStatuses ?? [];
      return statuses.find(({ state }) => state?.terminated);
    });
    expect(ended.state?.terminated?.exitCode).toBe(1);
    expect(small.logs('twice', 1).stderr).toContain(
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address in use)\n',
    );
    expect(small.logs('twice', 1).stderr).toContain('[emerg] 1#1: still could not bind()\n');
  });

  it('listens where its configuration says', async () => {
    const change = "sed -i 's/80;/8080;/' /etc/nginx/conf.d/default.conf";
    const other = await small.run('other', 'nginx:alpine', ['sh', '-c', `${change} && exec nginx -g 'daemon off;'`]);
    await small.until(() => small.cluster.fetch(`http://${other}:8080/`).catch(() => undefined));
    await expect(small.cluster.fetch(`http://${other}:80/`)).rejects.toThrow('fetch failed');
  });

  it('does not start with a configuration that it would not follow', async () => {
    const change = "echo 'server { return 204; }' > /etc/nginx/conf.d/default.conf";
    const command = ['sh', '-c', `${change} && nginx -g 'daemon off;'`];
    await small.create('strange', {
      restartPolicy: 'Never',
      containers: [{ name: 'main', image: 'nginx:alpine', command }],
    });
    expect((await small.until(async () => (await small.container('strange'))?.state?.terminated)).exitCode).toBe(1);
    expect(small.logs('strange').stderr).toContain('reads only "listen" ports');
  });

  it('has wget on Alpine and not on Debian', async () => {
    await small.run('debian', 'nginx:1.29');
    expect((await small.exec('web', 'wget', '-qO-', 'http://localhost')).stdout).toContain('Welcome to nginx!');
    await expect(small.exec('debian', 'wget', '-qO-', 'http://localhost')).rejects.toThrow('executable file not found');
    expect((await small.exec('debian', 'bash', '-c', 'echo $HOSTNAME')).stdout).toBe('debian\n');
  });
});
