import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedJudge } from '../../../checker/grade/judging/embedded-judge.ts';
import type { Judge, JudgingTask } from '../../../checker/grade/judging/task.ts';

/** Nothing is applied: the verdict is there at once. */
const TASK: JudgingTask = {
  lab: '01-node-port',
  files: [{ name: 'a.yaml', text: 'a: [' }],
  complaints: [],
  images: [],
  deadlineMs: 1_000,
};

let judge: Judge;

beforeAll(() => {
  judge = embeddedJudge(1, 20_000);
});
afterAll(() => judge.close());

function verdict(task = TASK): Promise<string> {
  return judge.judge(task, new AbortController().signal).then(({ report }) => report.summary.verdict);
}

/** The ids of this process's own children that judge. */
function judging(): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
  return all.flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return pid !== undefined && parent === process.pid && line.includes('tinypool') ? [pid] : [];
  });
}

describe('the processes that judge', () => {
  it('one that ends between two answers is replaced, and nobody hears of it', async () => {
    expect(await verdict()).toBe('fail');
    const [pid = 0] = judging();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => judging().filter((other) => other !== pid), { timeout: 10_000 }).toHaveLength(1);
    expect(await verdict()).toBe('fail');
  });

  it('one that ends within an answer is that answer’s doing, and the next is judged', async () => {
    expect(await verdict()).toBe('fail');
    const answer = verdict();
    for (const pid of judging()) process.kill(pid, 'SIGKILL');
    await expect(answer).rejects.toMatchObject({ rule: 'memory-limit' });
    expect(await verdict()).toBe('fail');
  });

  it('an error of the checker’s own is told as it is, and is nobody’s doing', async () => {
    await expect(verdict({ ...TASK, lab: '99-none' })).rejects.toThrow(/99-none/);
    expect(await verdict()).toBe('fail');
  });
});
