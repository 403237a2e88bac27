import { expect, it } from 'vitest';
import { judgeAnswer } from '../../checker/author/verify/judge-answer.ts';
import { embeddedStage } from '../../checker/author/verify/stage.ts';
import { solutionFiles, startFiles } from '../../checker/lab/answers.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import type { Report } from '../../checker/report/report.ts';

const SEEDS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

async function judged(seed: string, which: 'start' | 'solution'): Promise<Report> {
  const lab = await loadLab('12-on-call', seed);
  const files = which === 'start' ? await startFiles(lab) : await solutionFiles(lab);
  const answer = { lab, name: which, files };
  const stage = await embeddedStage(answer);
  try {
    return await judgeAnswer(answer, stage, 15_000);
  } finally {
    await stage.strike();
  }
}

it.each(SEEDS)('on %s all six faults are told at once, each at its check and by its name', async (seed) => {
  const { faults } = await loadLab('12-on-call', seed);
  const report = await judged(seed, 'start');
  const told = new Map(report.checks.map(({ id, diagnoses }) => [id, diagnoses[0]?.id]));
  for (const { check, diagnosis, slug } of faults) expect(told.get(check), slug).toBe(diagnosis);
  expect(report.summary.points).toBeLessThan(report.summary.of);
});

it('mended it passes, whatever was drawn', async () => {
  expect((await judged('saturday', 'solution')).summary.verdict).toBe('pass');
});
