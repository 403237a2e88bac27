import { describe, expect, it } from 'vitest';
import { undeserved } from '../../checker/author/verify/deserves.ts';
import { judgeAnswer } from '../../checker/author/verify/judge-answer.ts';
import { labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { outcomeOf } from '../../checker/author/verify/outcome.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';

const answers = await labAnswers();

describe('every lab proves itself on the embedded cluster', () => {
  for (const answer of answers) {
    it(`${answer.lab.id} ${answer.name} gets what it deserves`, async () => {
      const cluster = await embeddedCluster(answer.lab.hostPorts);
      try {
        expect(undeserved(answer, await judgeAnswer(answer, cluster, 30_000), cluster)).toBeUndefined();
      } finally {
        await cluster.close();
      }
    });
  }

  it('every lab has at least five wrong answers', () => {
    const counts = Map.groupBy(answers, ({ lab }) => lab.id);
    for (const [, own] of counts) expect(own.filter(({ expected }) => expected).length).toBeGreaterThanOrEqual(5);
  });
});

/** `GATEHOUSE_RUNS=100 npx vitest run test/labs` for a longer look. */
const RUNS = Number(process.env.GATEHOUSE_RUNS ?? 10);

describe('a verdict is the same however often it is given', () => {
  for (const answer of answers.filter(({ expected }) => !expected)) {
    it(`${answer.lab.id} ${answer.name}, ${RUNS} times running`, async () => {
      const outcomes = new Set<string>();
      for (let run = 0; run < RUNS; run++) {
        const cluster = await embeddedCluster(answer.lab.hostPorts);
        outcomes.add(outcomeOf(await judgeAnswer(answer, cluster, 30_000)).join('\n'));
        await cluster.close();
      }
      expect([...outcomes]).toHaveLength(1);
    }, 300_000);
  }
});
