import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../checker/process/command-error.ts';
import { isOnPath, run, runOrFail } from '../../checker/process/run.ts';

const runModule = fileURLToPath(new URL('../../checker/process/run.ts', import.meta.url));

describe('run', () => {
  it('answers with the exit code and both streams and does not throw', async () => {
    const result = await run('sh', ['-c', 'echo out; echo err >&2; exit 3']);
    expect(result).toEqual({ exitCode: 3, stdout: 'out\n', stderr: 'err\n', timedOut: false });
  });

  it('passes arguments as they are, past any shell', async () => {
    const hostile = ['a b', '$(id)', '; echo no', "'", '', '*'];
    const { stdout } = await run(process.execPath, ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...hostile]);
    expect(JSON.parse(stdout)).toEqual(hostile);
  });

  it('gives input, environment and folder to the command', async () => {
    const options = { input: 'hello', env: { GREETED: 'world', HOME: undefined }, cwd: '/' };
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell that fills it in
    const { stdout } = await run('sh', ['-c', 'cat; echo " $GREETED ${HOME-nobody} $PWD"'], options);
    expect(stdout).toBe('hello world nobody /\n');
  });

  it('gives no terminal and no end of waiting to a command that reads its input', async () => {
    expect(await run('cat', [], { timeoutMs: 5_000 })).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('survives a command that does not read its input', async () => {
    expect((await run('true', [], { input: 'x'.repeat(5_000_000) })).exitCode).toBe(0);
  });

  it('tells each line of both streams, the unfinished one too', async () => {
    const lines: string[] = [];
    await run('sh', ['-c', 'printf "one\\ntwo\\n"; printf three >&2'], { onLine: (line) => lines.push(line) });
    expect(lines.toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('keeps a character whole that arrives in two pieces', async () => {
    const { stdout } = await run('sh', ['-c', "printf '\\342\\234'; sleep 0.1; printf '\\223'"]);
    expect(stdout).toBe('✓');
  });

  it('answers 127 for a command that is not there', async () => {
    const result = await run('no-such-command-here');
    expect(result).toMatchObject({ exitCode: 127, stderr: 'no-such-command-here: command not found' });
  });

  it('answers 128 + n for a command that a signal ended', async () => {
    expect((await run('sh', ['-c', 'kill -SEGV $$'])).exitCode).toBe(139);
  });
});

describe('runOrFail', () => {
  it('throws the command line ready to paste and its last words', async () => {
    const failing = runOrFail('sh', ['-c', 'echo "the reason" >&2; exit 4']);
    await expect(failing).rejects.toThrow(CommandError);
    const message = `sh -c $'echo "the reason" >&2; exit 4'\n  the reason\n  (exit code 4)`;
    await expect(failing).rejects.toHaveProperty('message', message);
  });
});

describe('a time-out', () => {
  it('stops a command that minds SIGTERM at once', async () => {
    const started = Date.now();
    const result = await run('sleep', ['30'], { timeoutMs: 100 });
    expect(result).toMatchObject({ exitCode: 124, timedOut: true });
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('kills a command that ignores SIGTERM 3 s later', async () => {
    const started = Date.now();
    const script = 'trap "" TERM; echo $$; while :; do sleep 0.1; done';
    const result = await run('sh', ['-c', script], { timeoutMs: 100 });
    expect(result.timedOut).toBe(true);
    expect(Date.now() - started).toBeGreaterThan(2_900);
    await expectGone(Number(result.stdout));
  }, 10_000);

  it('does not wait for somebody who left the group and holds the output', async () => {
    const script = 'trap "" TERM; setsid sleep 8 & wait; sleep 8';
    const started = Date.now();
    await run('bash', ['-c', script], { timeoutMs: 100 });
    expect(Date.now() - started).toBeLessThan(5_000);
  }, 12_000);
});

describe('an abort', () => {
  it('rejects with the reason once grandchildren are gone too, those without our pipes as well', async () => {
    const controller = new AbortController();
    const script = 'trap "" TERM; sleep 30 >/dev/null 2>&1 & echo $!; trap - TERM; sleep 30';
    let grandchild = 0;
    const onLine = (line: string) => {
      grandchild = Number(line);
      controller.abort(new Error('enough'));
    };
    await expect(run('sh', ['-c', script], { signal: controller.signal, onLine })).rejects.toThrow('enough');
    await expectGone(grandchild);
  });

  it('before the start starts nothing', async () => {
    const running = run('sh', ['-c', 'exit 0'], { signal: AbortSignal.abort(new Error('too early')) });
    await expect(running).rejects.toThrow('too early');
  });
});

describe('the end of this process', () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    it(`by ${signal} leaves nothing running and is seen as ${signal} by its parent`, async () => {
      const { parent, pids } = await parentWithGrandchild('');
      parent.kill(signal);
      expect(await once(parent, 'exit')).toEqual([null, signal]);
      for (const pid of pids) await expectGone(pid);
    });
  }

  it('by process.exit leaves nothing running', async () => {
    const { parent, pids } = await parentWithGrandchild('setTimeout(() => process.exit(7), 200);');
    expect(await once(parent, 'exit')).toEqual([7, null]);
    for (const pid of pids) await expectGone(pid);
  });

  it('waits for whoever handles the signal to tidy up', async () => {
    const handler = `process.on('SIGINT', async () => { await run('sh', ['-c', 'sleep 0.3']); process.exit(9); });`;
    const { parent, pids } = await parentWithGrandchild(handler);
    parent.kill('SIGINT');
    expect(await once(parent, 'exit')).toEqual([9, null]);
    for (const pid of pids) await expectGone(pid);
  });
});

describe('isOnPath', () => {
  it('finds what can be run and nothing else', async () => {
    expect(await isOnPath('sh')).toBe(true);
    expect(await isOnPath('no-such-command-here')).toBe(false);
  });
});

/** A Node process that runs a TERM-ignoring shell with a child of its own, and both their process ids. */
async function parentWithGrandchild(setUp: string) {
  const script = 'trap "" TERM INT HUP; sleep 30 & echo $$ $!; wait; sleep 30';
  const program = `import { run } from ${JSON.stringify(runModule)};
    ${setUp}
    await run('sh', ['-c', ${JSON.stringify(script)}], { onLine: console.log });`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
  return { parent, pids: line.split(' ').map(Number) };
}

async function expectGone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(1);
  await expect.poll(() => isAlive(pid), { timeout: 1_000 }).toBe(false);
}

/** A zombie that nobody has collected yet is not alive. */
async function isAlive(pid: number): Promise<boolean> {
  const { stdout } = await run('ps', ['-o', 'stat=', '-p', String(pid)]);
  return stdout !== '' && !stdout.startsWith('Z');
}
