import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { labsTable } from '../../checker/author/verify/labs-table.ts';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { proveLabs } from './prove.ts';

const answers = await labAnswers();

/** `GATEHOUSE_RUNS=100 npx vitest run test/labs` for a longer look. */
const RUNS = Number(process.env.GATEHOUSE_RUNS ?? 2);

// Where a reader runs kubectl beside the check, a file of its own has it.
proveLabs(
  answers.filter(({ lab }) => lab.beside.length === 0),
  RUNS,
);

it('the table of the labs is the one they make (else run `npm run labs:verify -- --table`)', async () => {
  expect(await readFile(path.join(WORKSHOP, 'labs', 'README.md'), 'utf8')).toBe(labsTable(answers));
});

it('every lab has at least six wrong answers', () => {
  const counts = Map.groupBy(answers, ({ lab }) => lab.id);
  for (const [, own] of counts) expect(own.filter(({ expected }) => expected).length).toBeGreaterThanOrEqual(6);
});
