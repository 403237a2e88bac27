import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCluster, smallCluster } from './small-cluster.ts';

describe('a busybox container', () => {
  let small: SmallCluster;

  beforeAll(async () => {
    small = await smallCluster();
    await small.run('client', 'busybox', ['sleep', '1h']);
  });
  afterAll(() => small.close());

  it('ends well and at once, again and again, when its Pod gives it no command', async () => {
    await small.create('bare', { containers: [{ name: 'main', image: 'busybox:1.37' }] });
    const status = await small.until(async () => {
      const seen = await small.container('bare');
      return seen?.state?.waiting?.reason === 'CrashLoopBackOff' ? seen : undefined;
    });
    expect(status.lastState?.terminated?.exitCode).toBe(0);
  });

  it.each([
    ['a line for the shell', ['sh', '-c', 'sleep 2; exit 7'], 7],
    ['a lone command in a line', ['sh', '-c', 'exec sleep 2'], 0],
    ['a sum of durations', ['sleep', '1', '0.5s'], 0],
    ['no program at all', ['/no/such/program'], 127],
  ])('ends with the exit code of %s', async (title, command, exitCode) => {
    const name = title.replaceAll(' ', '-');
    await small.create(name, {
      restartPolicy: 'Never',
      containers: [{ name: 'main', image: 'busybox', command: [...command] }],
    });
    const ended = await small.until(async () => (await small.container(name))?.state?.terminated);
    expect(ended.exitCode).toBe(exitCode);
  });

  it('takes args in the place of its default command', async () => {
    await small.create('args', {
      restartPolicy: 'Never',
      containers: [{ name: 'main', image: 'busybox', args: ['echo', 'hi'] }],
    });
    await small.until(async () => (await small.container('args'))?.state?.terminated);
    expect(small.logs('args').stdout).toBe('hi\n');
  });

  it.each([['infinity'], ['3600'], ['1h'], ['10m']])('still sleeps after a minute of `sleep %s`', async (duration) => {
    const name = `sleep-${duration}`;
    await small.run(name, 'busybox', ['sh', '-c', `sleep ${duration}`]);
    for (let second = 0; second < 60; second++) await small.step(1_000);
    expect(await small.container(name)).toMatchObject({ ready: true, restartCount: 0 });
  });

  it('turns a duration down that is none', async () => {
    expect(await small.exec('client', 'sleep', 'soon')).toMatchObject({
      exitCode: 1,
      stderr: "sleep: invalid number 'soon'\n",
    });
  });

  it('knows its Pod by name and address', async () => {
    const { stdout } = await small.exec(
      'client',
      'sh',
      '-c',
      'hostname; hostname -i; cat /etc/hostname; echo $HOSTNAME',
    );
    const address = (await small.cluster.api.corev1.readNamespacedPod({ namespace: 'default', name: 'client' })).status
      ?.podIP;
    expect(stdout).toBe(`client\n${address}\nclient\nclient\n`);
  });

  it('has the search list of its namespace in /etc/resolv.conf', async () => {
    expect((await small.exec('client', 'cat', '/etc/resolv.conf')).stdout).toBe(
      'search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n',
    );
  });

  it('keeps what a process wrote for the next one, until it is restarted', async () => {
    await small.exec('client', 'sh', '-c', 'echo ready > /tmp/state');
    expect((await small.exec('client', 'cat', '/tmp/state')).stdout).toBe('ready\n');
    expect((await small.exec('client', 'ls', '/tmp')).stdout).toBe('state\n');
    expect(await small.exec('client', 'cat', '/tmp/nothing')).toMatchObject({
      exitCode: 1,
      stderr: "cat: can't open '/tmp/nothing': No such file or directory\n",
    });
  });

  it.each([
    ['expansions', 'x=$(echo sub); echo "$x" $((1 + 2))', 'sub 3\n'],
    ['pipes', 'printf "b\\na\\n" | sort | head -1', 'a\n'],
    ['loops and conditions', 'for i in 1 2; do if [ $i = 2 ]; then echo two; else echo one; fi; done', 'one\ntwo\n'],
    ['functions and redirections', 'f() { echo lost; echo kept >&2; }; f 2>&1 >/dev/null', 'kept\n'],
    ['letters beyond ASCII', 'echo héllo | tr l L', 'héLLo\n'],
  ])('runs a shell line with %s', async (_title, line, stdout) => {
    expect(await small.exec('client', 'sh', '-c', line)).toEqual({ exitCode: 0, stdout, stderr: '' });
  });

  it('runs its own programs inside a shell line', async () => {
    const { stdout } = await small.exec('client', 'sh', '-c', 'wget -qO- http://nowhere || echo "failed with $?"');
    expect(stdout).toBe('failed with 1\n');
  });

  it('stops at the first failure with sh -e and hands parameters over', async () => {
    const { exitCode, stdout } = await small.exec(
      'client',
      'sh',
      '-ec',
      'echo "$1"; false; echo never',
      'sh',
      'first one',
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'first one\n' });
  });

  it('says which program is missing, to a shell and to exec', async () => {
    expect(await small.exec('client', 'sh', '-c', 'crul http://web; true')).toMatchObject({
      stderr: 'sh: crul: not found\n',
    });
    await expect(small.exec('client', 'crul')).rejects.toThrow('exec: "crul": executable file not found in $PATH');
    await expect(small.exec('client', 'bash')).rejects.toThrow('exec: "bash": executable file not found in $PATH');
  });

  it('has nothing that BusyBox has not', async () => {
    expect((await small.exec('client', 'sh', '-c', 'jq --version; rg x; curl web')).exitCode).toBe(127);
  });

  it('prints while a loop goes on, and ends with its container', async () => {
    await small.run('loop', 'busybox', ['sh', '-c', 'n=0; while true; do n=$((n + 1)); echo "turn $n"; sleep 1; done']);
    await small.until(() => small.logs('loop').stdout.includes('turn 3\n') || undefined);
    await small.cluster.api.corev1.deleteNamespacedPod({ namespace: 'default', name: 'loop', gracePeriodSeconds: 1 });
    const gone = () =>
      small.cluster.api.corev1.readNamespacedPod({ namespace: 'default', name: 'loop' }).then(
        () => undefined,
        () => true,
      );
    await small.until(gone);
  });

  it('runs what ends in & beside the rest, and waits for it when told', async () => {
    const line = 'A=1; (sleep 2; echo "late $A") & echo early; wait; echo end';
    expect((await small.exec('client', 'sh', '-c', line)).stdout).toBe('early\nlate 1\nend\n');
    const address = await small.run('beside', 'busybox', [
      'sh',
      '-c',
      'echo ok > /index.html; httpd -f -p 8080 & sleep 1h',
    ]);
    await small.until(() => small.cluster.fetch(`http://${address}:8080/`).catch(() => undefined));
  });

  it('leaves others their turn in a loop that never rests', async () => {
    const started = performance.now();
    await small.run('busy', 'busybox', ['sh', '-c', 'while true; do :; done']);
    expect((await small.exec('client', 'hostname')).stdout).toBe('client\n');
    await small.cluster.api.corev1.deleteNamespacedPod({ namespace: 'default', name: 'busy', gracePeriodSeconds: 1 });
    const gone = () =>
      small.cluster.api.corev1.readNamespacedPod({ namespace: 'default', name: 'busy' }).then(
        () => undefined,
        () => true,
      );
    await small.until(gone);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('serves a directory with httpd', async () => {
    const address = await small.run('site', 'busybox', [
      'sh',
      '-c',
      'mkdir -p /www && echo hi > /www/index.html && httpd -f -p 8080 -h /www',
    ]);
    const ok = await small.until(() => small.cluster.fetch(`http://${address}:8080/`).catch(() => undefined));
    expect(ok).toMatchObject({ status: 200, body: 'hi\n', header: { 'Content-type': ['text/html'] } });
    expect((await small.cluster.fetch(`http://${address}:8080/nope`)).status).toBe(404);
    expect(await small.exec('site', 'httpd', '-p', '8080')).toMatchObject({
      exitCode: 1,
      stderr: 'httpd: bind: Address already in use\n',
    });
  });

  it('says that it has no nc', async () => {
    const { exitCode, stderr } = await small.exec('client', 'nc', '-z', 'web', '80');
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain('does not simulate');
  });
});
