import { describe, expect, it } from 'vitest';
import { undeserved } from '../../checker/author/verify/deserves.ts';
import { judgeAnswer } from '../../checker/author/verify/judge-answer.ts';
import type { LabAnswer } from '../../checker/author/verify/lab-answers.ts';
import { outcomeOf } from '../../checker/author/verify/outcome.ts';
import { embeddedStage } from '../../checker/author/verify/stage.ts';

/** Of the cluster's time, which is fast-forwarded; where a reader's kubectl takes part, of ours. */
const DEADLINE_MS = 8_000;

/** Each answer gets what it deserves, and starts and solutions the same verdict however often they are judged. */
export function proveLabs(answers: readonly LabAnswer[], runs: number): void {
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
  });

  describe('a verdict is the same however often it is given', () => {
    for (const answer of answers.filter(({ expected }) => !expected)) {
      it(`${answer.lab.id} ${answer.name}, ${runs} times running`, async () => {
        const outcomes = new Set<string>();
        for (let run = 0; run < runs; run++) {
          const stage = await embeddedStage(answer);
          outcomes.add(outcomeOf(await judgeAnswer(answer, stage, DEADLINE_MS)).join('\n'));
          await stage.strike();
        }
        expect([...outcomes]).toHaveLength(1);
      }, 300_000);
    }
  });
}
