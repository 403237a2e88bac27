import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

describe('wget in a busybox container', () => {
  let small: SmallCluster;
  let podIP: string;
  let clusterIP: string;

  beforeAll(async () => {
    small = await smallCluster();
    podIP = await small.run('web', 'nginx:1.29-alpine');
    await small.run('client', 'busybox:1.37', ['sleep', 'infinity']);
    clusterIP = await small.expose('web', 8080, 80);
    await small.until(
      async () => (await small.exec('client', 'wget', '-q', '-O-', 'http://web:8080')).exitCode === 0 || undefined,
    );
  });
  afterAll(() => small.close());

  it('prints the body alone when it is quiet', async () => {
    const { exitCode, stdout, stderr } = await small.exec('client', 'wget', '-qO-', 'http://web:8080/');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Welcome to nginx!');
  });

  it('says where it connects to, port included, and what it did', async () => {
    const { stdout, stderr } = await small.exec('client', 'wget', '-O', '-', 'web.default:8080');
    const bytes = String(stdout.length).padStart(6);
    expect(stderr.split('\n')).toEqual([
      `Connecting to web.default:8080 (${clusterIP}:8080)`,
      'writing to stdout',
      `-                    100% |********************************|${bytes}  0:00:00 ETA`,
      'written to stdout',
      '',
    ]);
  });

  it('keeps a port 80 that the URL names: the Service has only 8080', async () => {
    const { exitCode, stderr } = await small.exec('client', 'wget', '-O-', 'http://web:80/');
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `Connecting to web:80 (${clusterIP}:80)\nwget: can't connect to remote host (${clusterIP}): Connection refused\n`,
    );
  });

  it('is refused by a Pod on a port where nobody listens', async () => {
    const { exitCode, stderr } = await small.exec('client', 'wget', '-q', '-O-', `http://${podIP}:30001`);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: `wget: can't connect to remote host (${podIP}): Connection refused\n`,
    });
  });

  it('names an address it cannot resolve as it was written', async () => {
    const { exitCode, stderr } = await small.exec('client', 'wget', '-O-', 'http://wbe:81/x');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "wget: bad address 'wbe:81'\n" });
  });

  it('fails on an error of the server, without its page', async () => {
    const { exitCode, stdout, stderr } = await small.exec('client', 'wget', '-qO-', 'http://web:8080/nope');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toBe('wget: server returned error: HTTP/1.1 404 Not Found\n');
  });

  it('only looks with --spider', async () => {
    const { exitCode, stdout, stderr } = await small.exec('client', 'wget', '--spider', 'http://web:8080/');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toBe(`Connecting to web:8080 (${clusterIP}:8080)\nremote file exists\n`);
  });

  it('shows the headers with -S, and not the simulation behind them', async () => {
    const { stderr } = await small.exec('client', 'wget', '-qSO-', 'http://web:8080/');
    expect(stderr).toMatch(/^ {2}HTTP\/1\.1 200 OK\n/);
    expect(stderr).toContain('  Server: nginx/1.29.3\n');
    expect(stderr.toLowerCase()).not.toContain('webernetes');
  });

  it('sends headers it is given', async () => {
    await small.exec(
      'client',
      'wget',
      '-qO-',
      '--header',
      'Referer: http://here',
      '--header=X-Forwarded-For: 1.2.3.4',
      'web:8080',
    );
    expect(small.logs('web').stdout).toMatch(/"http:\/\/here" "Wget" "1\.2\.3\.4"\n$/);
  });

  it('saves under the name in the URL, once', async () => {
    const first = await small.exec('client', 'wget', 'http://web:8080/');
    expect(first.stderr).toMatch(/\nsaving to 'index\.html'\nindex\.html {11}100% .*\n'index\.html' saved\n$/);
    expect((await small.exec('client', 'cat', '/index.html')).stdout).toContain('Welcome to nginx!');
    const second = await small.exec('client', 'wget', '-q', 'http://web:8080/');
    expect(second).toMatchObject({ exitCode: 1, stderr: "wget: can't open 'index.html': File exists\n" });
  });

  it('gives up after its timeout', async () => {
    const sandbox = 'a server that never answers';
    const network = small.cluster.network;
    const { ip } = network.setupPodSandbox({ id: sandbox, uid: sandbox, config: {}, ip: '' } as never, '10.9.0.0/24');
    network.bindHttp(sandbox, ip, 80, () => new Promise(() => {}));
    const { exitCode, stderr } = await small.exec('client', 'wget', '-qO-', '-T', '2', `http://${ip}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: 'wget: download timed out\n' });
  });

  it.each([
    [['-Z', 'http://web'], "wget: invalid option -- 'Z'\n"],
    [['--nope', 'http://web'], "wget: unrecognized option '--nope'\n"],
    [['web:99999'], "wget: bad port '99999'\n"],
    [[], 'BusyBox v1.37.0'],
  ])('turns %j down', async (args, message) => {
    const { exitCode, stderr } = await small.exec('client', 'wget', ...args);
    expect(exitCode).toBe(1);
    expect(stderr.startsWith(message)).toBe(true);
  });

  it('does not pretend to speak TLS', async () => {
    const { exitCode, stderr } = await small.exec('client', 'wget', '-qO-', 'https://web:8080');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('https is not simulated');
  });
});
