import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHARED } from '../../checker/cluster/choose.ts';
import { requestFromHost } from '../../checker/cluster/host/http.ts';
import { run } from '../../checker/process/run.ts';
import { descendantsOf, gatehouse, type Run, stillRunning } from './command-line.ts';

const MINUTES = 60_000;
const CHECK = ['check', '1', '--solution', '--provider', 'kind'];

const clusters = async () => (await run('kind', ['get', 'clusters'])).stdout.split('\n');
const door = async () => (await requestFromHost({ url: 'http://localhost:30001/' }))[0]?.kind;

async function stop(): Promise<void> {
  const stopping = gatehouse(['stop']);
  expect(await stopping.ended, stopping.printed()).toBe(0);
}

/** Presses Ctrl-C; resolves to the exit code, and to what it had started and still runs. */
async function interrupt(check: Run): Promise<{ exitCode: number | null; left: string[] }> {
  const started = await descendantsOf(check.process.pid ?? 0);
  check.process.kill('SIGINT');
  const exitCode = await check.ended;
  return { exitCode, left: await stillRunning(started) };
}

async function expectNothingLeft(): Promise<void> {
  expect(await clusters()).not.toContain(SHARED.name);
  const { stdout } = await run('ps', ['-eo', 'args=']);
  expect(stdout.split('\n').filter((line) => /^(\S*\/)?kind .*gatehouse\b(?!-)/.test(line))).toEqual([]);
  expect(await door()).toBe('refused');
}

beforeAll(async () => {
  if ((await clusters()).includes(SHARED.name))
    throw new Error(`this test makes and deletes the cluster ${SHARED.name}, and there is one: npm run lab:stop`);
});
afterAll(stop, MINUTES);

describe('Ctrl-C', { timeout: 4 * MINUTES }, () => {
  it.each([1_000, 12_000])('during the create, after %i ms, leaves nothing', async (ms) => {
    const check = gatehouse(CHECK);
    await check.says('making a kind cluster');
    await pause(ms);
    expect(await interrupt(check), check.printed()).toEqual({ exitCode: 130, left: [] });
    expect(check.printed()).toContain('cleaning up');
    await expectNothingLeft();
  });

  it('leaves a cluster that was there before, and nothing else', async () => {
    const first = gatehouse(CHECK);
    expect(await first.ended, first.printed()).toBe(0);
    const second = gatehouse(CHECK);
    await second.says('applying 2 objects');
    expect(await interrupt(second), second.printed()).toEqual({ exitCode: 130, left: [] });
    expect(await clusters()).toContain(SHARED.name);
    const third = gatehouse(CHECK);
    expect(await third.ended, third.printed()).toBe(0);
    await stop();
    await expectNothingLeft();
  });
});
