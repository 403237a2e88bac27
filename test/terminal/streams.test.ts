import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FILES } from './manifests.ts';
import { type TerminalOnCluster, terminalOnCluster } from './terminal-on-cluster.ts';

let on: TerminalOnCluster;
let ending: AbortController;

beforeAll(async () => {
  on = await terminalOnCluster(FILES);
  await on.run('kubectl apply -f web.yaml');
  await on.run('kubectl rollout status deployment/web');
});
afterEach(() => ending?.abort());
afterAll(() => on.close());

/** Starts a line that goes on, with what it has printed so far. */
function start(line: string) {
  ending = new AbortController();
  const printed = { stdout: '', stderr: '' };
  const exit = on.terminal.run(line, {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    signal: ending.signal,
  });
  return { printed, exit, stop: () => ending.abort() };
}

const nameIn = (text: string): string | undefined => /^Server name: (\S+)$/m.exec(text)?.[1];

/** A probe of the Pods' comes every two seconds. */
const PATIENCE = { timeout: 15_000 };

describe('kubectl port-forward', () => {
  it('opens a door that curl and the cluster’s own probes come in by, and closes it in the end', async () => {
    const forward = start('kubectl port-forward service/web 8080:80');
    await expect.poll(() => forward.printed.stdout).toBe('Forwarding from 127.0.0.1:8080 -> 80\n');
    const { exitCode, stdout } = await on.run('curl localhost:8080');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Server address: 127.0.0.1:80\n');
    const [seen] = await on.cluster.probes.http({ from: 'host' }, { url: 'http://localhost:8080/' });
    expect(seen).toMatchObject({ kind: 'answered', body: expect.stringContaining('Server address: 127.0.0.1:80\n') });
    expect(forward.printed.stdout).toContain('Handling connection for 8080\nHandling connection for 8080\n');
    forward.stop();
    expect(await forward.exit).toBe(130);
    expect(await on.run('curl localhost:8080')).toMatchObject({
      exitCode: 7,
      stderr: expect.stringContaining('curl: (7)'),
    });
  });

  it('keeps to one Pod, and ends with it', async () => {
    const forward = start('kubectl port-forward service/web 8081:http');
    await expect.poll(() => forward.printed.stdout).toContain('8081 -> 80');
    const names = new Set<string | undefined>();
    for (let sent = 0; sent < 10; sent++) names.add(nameIn((await on.run('curl -s localhost:8081')).stdout));
    const [pod = ''] = names;
    expect([...names]).toEqual([expect.stringMatching(/^web-/)]);
    await on.run(`kubectl delete pod ${pod}`);
    expect(await forward.exit).toBe(1);
    expect(forward.printed.stderr).toBe('error: lost connection to pod\n');
    expect((await on.run('curl -s localhost:8081')).exitCode).toBe(7);
    await on.run('kubectl rollout status deployment/web');
  });

  it('is lost where nothing listens at its other end', async () => {
    const forward = start('kubectl port-forward deployment/web 8082:81');
    await expect.poll(() => forward.printed.stdout).toContain('8082 -> 81');
    expect((await on.run('curl localhost:8082')).exitCode).toBe(56);
    expect(await forward.exit).toBe(1);
    expect(forward.printed.stderr).toMatch(/an error occurred forwarding 8082 -> 81: .*connection refused/);
    expect(forward.printed.stderr).toContain('error: lost connection to pod\n');
  });

  it('says that a port is taken', async () => {
    expect(await on.run('kubectl port-forward service/web 30017:80')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^Unable to listen on port 30017: .*address already in use\]\nerror: unable to listen on any of the requested ports: \[\{30017 80\}\]\n$/,
      ),
    });
  });

  it('goes on in the background, until it is killed', async () => {
    const line = start('kubectl port-forward service/web 8083:80 &');
    expect(await line.exit).toBe(0);
    expect(line.printed.stdout).toContain('[1]\n');
    line.stop();
    await expect.poll(() => line.printed.stdout).toContain('8083 -> 80');
    expect((await on.run('curl localhost:8083')).exitCode).toBe(0);
    expect((await on.run('kill %1')).exitCode).toBe(0);
    await expect.poll(() => line.printed.stderr).toContain('[1]  Terminated  kubectl port-forward');
    expect((await on.run('curl -s localhost:8083')).exitCode).toBe(7);
    expect((await on.run('kill %1')).stderr).toBe('kill: say which job, as in `kill %1`; in the background: none\n');
  });
});

describe('curl', () => {
  it('comes in by the cluster’s own door, and meets several Pods', async () => {
    const names = new Set<string | undefined>();
    for (let sent = 0; sent < 40; sent++) names.add(nameIn((await on.run('curl -s localhost:30017')).stdout));
    expect(names.size).toBe(2);
  });

  it('shows headers, and what -w asks for', async () => {
    const { stdout } = await on.run('curl -si localhost:30017/path');
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK\n(.+\n)+\nServer address: [\s\S]+URI: \/path\n/);
    expect(await on.run("curl -s -o /dev/null -w '%{http_code}\\n' localhost:30017")).toMatchObject({
      stdout: '200\n',
    });
    const verbose = await on.run("curl -sv -H 'X-A: b' localhost:30017");
    expect(verbose.stderr).toContain('> GET / HTTP/1.1\n> Host: localhost:30017\n');
    expect(verbose.stderr).toContain('> X-A: b\n');
    expect(verbose.stderr).toContain('< HTTP/1.1 200 OK\n');
  });

  it.each([
    ['localhost:1', 7, "curl: (7) Failed to connect to localhost port 1 after 0 ms: Couldn't connect to server\n"],
    ['http://web', 6, 'curl: (6) Could not resolve host: web\n'],
    ['10.96.0.10', 7, expect.stringContaining('this terminal stands outside of the cluster')],
    ['https://localhost:30017', 1, expect.stringContaining('curl: (1) Protocol "https" not supported')],
  ])('fails at %s as curl does', async (url, exitCode, stderr) => {
    expect(await on.run(`curl ${url}`)).toEqual({ exitCode, stdout: '', stderr });
  });

  it('is reset where nobody answers behind the door', async () => {
    await on.run('kubectl scale deployment/web --replicas=0');
    await expect.poll(async () => (await on.run('curl -s localhost:30017')).exitCode, PATIENCE).toBe(56);
    await on.run('kubectl scale deployment/web --replicas=2');
    await on.run('kubectl rollout status deployment/web');
  });
});

describe('kubectl that goes on', () => {
  it('follows a log until it is ended', async () => {
    const log = start('kubectl logs -f deployment/web --tail=1');
    await expect.poll(() => log.printed.stdout, PATIENCE).toContain('GET /');
    const before = log.printed.stdout.length;
    await expect.poll(() => log.printed.stdout.length, PATIENCE).toBeGreaterThan(before);
    log.stop();
    expect(await log.exit).toBe(130);
  });

  it('tells every change of a watch in columns that stay', async () => {
    const watch = start('kubectl get deployments -w');
    await expect.poll(() => watch.printed.stdout).toMatch(/^NAME +READY.*\nweb +2\/2/);
    await on.run('kubectl scale deployment/web --replicas=3');
    await expect.poll(() => watch.printed.stdout, PATIENCE).toMatch(/\nweb +3\/3/);
    const [header = '', ...rows] = watch.printed.stdout.trim().split('\n');
    for (const row of rows) expect(row.search(/\d\/\d/)).toBe(header.indexOf('READY'));
    watch.stop();
    expect(await watch.exit).toBe(130);
  });

  it('ends a command in a Pod', async () => {
    const exec = start('kubectl exec client -- sleep 1000');
    setTimeout(exec.stop, 100);
    expect(await exec.exit).toBe(130);
    expect(exec.printed.stderr).toBe('');
  });

  it('ends a command in a Pod that was stopped before it began', async () => {
    const exec = start('kubectl exec client -- sleep 1000');
    exec.stop();
    expect(await exec.exit).toBe(130);
  });

  it('ends with its terminal', async () => {
    const other = await terminalOnCluster(FILES);
    await other.run('kubectl apply -f web.yaml');
    await other.run('kubectl rollout status deployment/web');
    const forward = other.run('kubectl port-forward service/web 8080:80');
    await expect.poll(async () => (await other.run('curl -s localhost:8080')).exitCode, PATIENCE).toBe(0);
    await other.close();
    expect((await forward).exitCode).toBe(130);
  });
});

describe('kubectl exec', () => {
  it('hands over the words of a shell line whole, and the exit code of the command', async () => {
    const quoted = await on.run(`kubectl exec client -- sh -c 'wget -qO- web | head -n 1; echo "a  b"'`);
    expect(quoted).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Server address: .*\na {2}b\n$/) });
    expect((await on.run("kubectl exec client -- sh -c 'exit 3'")).exitCode).toBe(3);
  });

  it('gives a program what is typed, where there is somebody to type', async () => {
    const encoder = new TextEncoder();
    async function* typed() {
      yield encoder.encode('one\ntwo\n');
    }
    let stdout = '';
    const io = { stdout: (text: string) => (stdout += text), stderr: () => {}, signal: new AbortController().signal };
    await on.terminal.run('kubectl exec -i client -- cat', { ...io, stdin: typed() });
    expect(stdout).toBe('one\ntwo\n');
  });

  it('says that nothing can be typed where a shell would wait for it', async () => {
    expect((await on.run('kubectl exec -it client -- sh')).stderr).toContain(
      'Nothing can be typed into a program here',
    );
  });
});
