import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, isFree, makeWorkshop, type Running, type Workshop } from './workshop.ts';

/** What a person waits before they press again. */
const MOST_MS = 5_000;

const SOLUTION = ['check', '1', '--solution', '--provider', 'embedded'];
const WATCH = ['check', '1', '--watch', '--provider', 'embedded'];

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
});
afterAll(() => workshop.remove());

/** Sends a signal and waits for the end, which must not take long; the gate must be shut then. */
async function interrupted(running: Running, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<Ended> {
  running.process.kill(signal);
  const tooLong = setTimeout(() => running.process.kill('SIGKILL'), MOST_MS);
  const ended = await running.ended;
  clearTimeout(tooLong);
  expect(running.process.signalCode).not.toBe('SIGKILL');
  expect(await isFree(workshop.gate)).toBe(true);
  expect(ended.stderr).not.toMatch(/^\s+at |fault of Gatehouse/m);
  return ended;
}

async function after(ms: number, args: readonly string[]): Promise<Ended> {
  const running = workshop.start(args);
  await Promise.race([running.ended, new Promise((resolve) => setTimeout(resolve, ms))]);
  return interrupted(running);
}

describe('Ctrl-C during a check', () => {
  it('ends it with 130 whenever it comes, and nothing listens any more', { timeout: 60_000 }, async () => {
    const codes: number[] = [];
    for (let ms = 50; codes.at(-1) !== 0 && ms <= 3_000; ms += 50) {
      const { code, stdout } = await after(ms, SOLUTION);
      codes.push(code);
      if (code === 0) expect(stdout).toContain('All checks pass');
      else expect({ ms, code }).toEqual({ ms, code: 130 });
    }
    // The last one came too late to interrupt anything: every moment of the check was tried.
    expect(codes.at(-1)).toBe(0);
    expect(codes.length).toBeGreaterThan(5);
  });

  it('while manifests are applied says that it cleans up, and gives no verdict', async () => {
    const running = workshop.start(SOLUTION);
    await running.says('applying 2 objects');
    const { code, stdout, stderr } = await interrupted(running);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('cleaning up … (once more to leave at once)');
  });

  it('is told from SIGTERM by the exit code', async () => {
    const running = workshop.start(SOLUTION);
    await running.says('applying 2 objects');
    expect((await interrupted(running, 'SIGTERM')).code).toBe(143);
  });
});

describe('--keep', () => {
  it('leaves the gate open until Ctrl-C, and ends then with the verdict', async () => {
    const running = workshop.start([...SOLUTION, '--keep']);
    await running.says(`kept open: localhost:${workshop.gate}; Ctrl-C ends it`);
    const answer = await fetch(`http://127.0.0.1:${workshop.gate}/hello`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^Server name: web-/m);
    expect((await interrupted(running)).code).toBe(0);
  });
});

describe('--watch', () => {
  const file = 'work/01-node-port/service.yaml';
  beforeEach(async () => {
    await workshop.run(['reset', '1', '--yes']);
  });

  it('checks again when a file changes, each time on what it says then', async () => {
    const running = workshop.start(WATCH);
    const right = await workshop.read('labs/01-node-port/solution/service.yaml');
    await running.says('waiting for a change');
    await workshop.write(file, right.replace('app: web', 'app: wbe'));
    await running.says('waiting for a change', 2);
    await workshop.write(file, 'kind: [');
    await running.says('waiting for a change', 3);
    await workshop.write(file, right);
    await running.says('waiting for a change', 4);
    const { code, stdout } = await interrupted(running);
    const verdicts = stdout.split('\n').filter((line) => /^(All checks pass|Not yet)/.test(line));
    expect(verdicts.map((line) => line.split(':')[0])).toEqual(['Not yet', 'Not yet', 'Not yet', 'All checks pass']);
    expect(stdout).toContain("because   the Service's selector app=wbe matches no Pod; your Pods carry app=web");
    expect(code).toBe(0);
  });

  it('ends with the last verdict on Ctrl-C while it waits, and with 130 while it checks', async () => {
    const waiting = workshop.start(WATCH);
    await waiting.says('waiting for a change');
    expect((await interrupted(waiting)).code).toBe(1);
    const checking = workshop.start(WATCH);
    await checking.says('waiting for a change');
    await workshop.write(file, await workshop.read('labs/01-node-port/solution/service.yaml'));
    await checking.says('applying 2 objects', 2);
    expect((await interrupted(checking)).code).toBe(130);
  });
});
