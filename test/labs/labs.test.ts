import { expect, it } from 'vitest';
import { labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { proveLabs } from './prove.ts';

const answers = await labAnswers();

/** `GATEHOUSE_RUNS=100 npx vitest run test/labs` for a longer look. */
const RUNS = Number(process.env.GATEHOUSE_RUNS ?? 2);

// Where a reader runs kubectl beside the check, a file of its own has it.
proveLabs(
  answers.filter(({ lab }) => lab.beside.length === 0),
  RUNS,
);

it('every lab has at least six wrong answers', () => {
  const counts = Map.groupBy(answers, ({ lab }) => lab.id);
  for (const [, own] of counts) expect(own.filter(({ expected }) => expected).length).toBeGreaterThanOrEqual(6);
});
