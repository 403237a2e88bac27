import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundedIo } from '../../checker/terminal/text/bounded-io.ts';
import { type TerminalOnCluster, terminalOnCluster } from './terminal-on-cluster.ts';

const FILES = [
  { name: 'a.yaml', text: 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}]}\n' },
];

let on: TerminalOnCluster;
beforeAll(async () => {
  on = await terminalOnCluster(FILES);
});
afterAll(() => on.close());

describe('a terminal', () => {
  it('shows the files of the editor', async () => {
    expect(await on.run('ls')).toEqual({ exitCode: 0, stdout: 'a.yaml\n', stderr: '' });
    expect((await on.run('cat ./a.yaml')).stdout).toBe(FILES[0]?.text);
    expect(await on.run('cat b.yaml')).toMatchObject({
      exitCode: 1,
      stderr: 'cat: b.yaml: No such file or directory\n',
    });
  });

  it('names what there is where it lacks a command', async () => {
    expect(await on.run('vim a.yaml')).toEqual({
      exitCode: 127,
      stdout: '',
      stderr: 'vim: this terminal has no such command; it has cat, curl, help, k, kill, kubectl, ls.\n',
    });
    expect((await on.run('constructor')).exitCode).toBe(127);
    const { exitCode, stderr } = await on.run('kubectl edit service a');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^error: unknown command "edit" for "kubectl"\nIn this terminal, kubectl has get, describe, apply,/,
    );
  });

  it('tells what it is for, and what each command is for', async () => {
    expect((await on.run('help')).stdout).toContain('kubectl exec client');
    for (const command of ['kubectl get', 'k port-forward', 'curl'])
      expect(await on.run(`${command} --help`)).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('Examples:'),
      });
    expect((await on.run('kubectl')).stdout).toContain('port-forward');
  });

  it('takes -n before the verb too', async () => {
    expect((await on.run('k -n kube-system get pod/coredns -o name')).stdout).toBe('pod/coredns\n');
  });

  it('runs nothing for an empty line', async () => {
    expect(await on.run('   ')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('shows no sequences that steer a terminal, wherever they come from', async () => {
    const annotations = { note: '\u001b]0;owned\u0007\u001b[2Jred\u202etxt' };
    const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'steers', annotations } };
    await on.cluster.api.handle({ method: 'POST', path: '/api/v1/namespaces/lab/configmaps', body });
    const { stdout } = await on.run('kubectl describe configmap steers');
    expect(stdout).toContain(']0;owned[2Jredtxt');
    expect(stdout).not.toMatch(/[^\n\t\P{Cc}]|\u202e/u);
    expect((await on.run('nope\u001b[31m')).stderr).not.toContain('\u001b');
  });

  it('ends what one command prints, and says so once', () => {
    let shown = '';
    let told = '';
    const signal = new AbortController().signal;
    const io = boundedIo({ stdout: (text) => (shown += text), stderr: (text) => (told += text), signal }, signal);
    for (let times = 0; times < 30; times++) io.stdout('x'.repeat(100_000));
    expect(shown).toHaveLength(1_000_000);
    expect(told.match(/the rest is left out/g)).toHaveLength(1);
  });
});
