import { describe, expect, it } from 'vitest';
import { undeserved } from '../../checker/author/verify/deserves.ts';
import { judgeAnswer } from '../../checker/author/verify/judge-answer.ts';
import { labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { outcomeOf } from '../../checker/author/verify/outcome.ts';
import { embeddedStage } from '../../checker/author/verify/stage.ts';
import { isOnPath } from '../../checker/process/run.ts';
import { freePort } from '../cluster/host/free-port.ts';

/** Labs whose reader runs kubectl need one, and a port that nobody here has. */
const hasKubectl = await isOnPath('kubectl');
const drawn = { '06-port-forward': { door: await freePort() } };
const answers = (await labAnswers(undefined, drawn)).filter(({ lab }) => hasKubectl || lab.beside.length === 0);

/** Of the cluster's time, which is fast-forwarded; where a reader's kubectl takes part, of ours. */
const DEADLINE_MS = 15_000;

describe('every lab proves itself on the embedded cluster', () => {
  for (const answer of answers) {
    it(`${answer.lab.id} ${answer.name} gets what it deserves`, async () => {
      const stage = await embeddedStage(answer);
      try {
        expect(undeserved(answer, await judgeAnswer(answer, stage, DEADLINE_MS), stage.cluster)).toBeUndefined();
      } finally {
        await stage.strike();
      }
    }, 60_000);
  }

  it('every lab has at least six wrong answers', () => {
    const counts = Map.groupBy(answers, ({ lab }) => lab.id);
    for (const [, own] of counts) expect(own.filter(({ expected }) => expected).length).toBeGreaterThanOrEqual(6);
  });
});

/** `GATEHOUSE_RUNS=100 npx vitest run test/labs` for a longer look. */
const RUNS = Number(process.env.GATEHOUSE_RUNS ?? 10);

describe('a verdict is the same however often it is given', () => {
  for (const answer of answers.filter(({ expected }) => !expected)) {
    it(`${answer.lab.id} ${answer.name}, ${RUNS} times running`, async () => {
      const outcomes = new Set<string>();
      for (let run = 0; run < RUNS; run++) {
        const stage = await embeddedStage(answer);
        outcomes.add(outcomeOf(await judgeAnswer(answer, stage, DEADLINE_MS)).join('\n'));
        await stage.strike();
      }
      expect([...outcomes]).toHaveLength(1);
    }, 300_000);
  }
});
