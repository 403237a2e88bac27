import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, isFree, makeWorkshop, type Running, type Workshop } from './workshop.ts';

/** What a person waits before they press again. */
const MOST_MS = 5_000;

const SOLUTION = ['check', '1', '--solution', '--provider', 'embedded'];
const WATCH = ['check', '1', '--watch', '--provider', 'embedded'];

let workshop: Workshop;
let other: Workshop;
beforeAll(async () => {
  [workshop, other] = await Promise.all([makeWorkshop(), makeWorkshop()]);
});
afterEach(() => Promise.all([workshop.endAll(), other.endAll()]));
afterAll(() => Promise.all([workshop.remove(), other.remove()]));

/** Sends a signal and waits for the end, which must not take long; the gate must be shut then. */
async function interrupted(running: Running, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT', at = workshop): Promise<Ended> {
  running.process.kill(signal);
  const tooLong = setTimeout(() => running.process.kill('SIGKILL'), MOST_MS);
  const ended = await running.ended;
  clearTimeout(tooLong);
  expect(running.process.signalCode).not.toBe('SIGKILL');
  expect(await isFree(at.gate)).toBe(true);
  expect(ended.stderr).not.toMatch(/^\s+at |fault of Gatehouse/m);
  return ended;
}

/** Interrupts a check after each of these times: 130 before its verdict, the verdict's own code after it. */
async function interruptAfter(times: readonly number[], at: Workshop): Promise<void> {
  for (const ms of times) {
    const running = at.start(SOLUTION);
    await pause(ms);
    const { code, stdout } = await interrupted(running, 'SIGINT', at);
    if (code === 0) expect(stdout).toContain('All checks pass');
    else expect({ ms, code }).toEqual({ ms, code: 130 });
  }
}

describe('Ctrl-C during a check', () => {
  it('ends it with 130 whenever it comes, and nothing listens any more', { timeout: 90_000 }, async () => {
    const begun = Date.now();
    expect((await workshop.run(SOLUTION)).code).toBe(0);
    // On a quiet machine steps of 50 ms; in any case twenty of them, over all that a check does.
    const step = Math.max(50, (Date.now() - begun) / 20);
    const times = Array.from({ length: 20 }, (_none, index) => (index + 1) * step);
    const isEven = (_ms: number, index: number): boolean => index % 2 === 0;
    const odd = times.filter((ms, index) => !isEven(ms, index));
    await Promise.all([interruptAfter(times.filter(isEven), workshop), interruptAfter(odd, other)]);
  });

  it('while manifests are applied says that it cleans up, and gives no verdict', async () => {
    const running = workshop.start(SOLUTION);
    await running.says('applying 2 objects');
    const { code, stdout, stderr } = await interrupted(running);
    expect(code).toBe(130);
    expect(stdout).not.toMatch(/^(All checks pass|Not yet|Could not check)/m);
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
  beforeEach(() => workshop.startOver('01-node-port'));

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

  it('does not miss what is saved while it checks', async () => {
    const running = workshop.start(WATCH);
    const right = await workshop.read('labs/01-node-port/solution/service.yaml');
    await running.says('✓ The cluster accepts every manifest');
    await workshop.write(file, right);
    await running.says('All checks pass');
    expect((await interrupted(running)).stdout).toContain('Not yet');
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
