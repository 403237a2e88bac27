import { expect, it } from 'vitest';
import { labAnswers } from '../../../checker/author/verify/lab-answers.ts';
import { parityRows, parityTable } from '../../../checker/author/verify/parity-table.ts';
import type { Verdict } from '../../../checker/author/verify/verify.ts';

it('has a row for each answer that both clusters judged, as they judged it first', async () => {
  const [start, solution] = await labAnswers(['01-node-port']);
  const verdict = (provider: 'embedded' | 'kind', answer: typeof start, ...outcome: string[]) => ({
    ...({ answer, run: 1, outcome, couldJudge: true, problem: undefined, durationMs: 1 } as Verdict),
    provider,
  });
  const rows = parityRows([
    verdict('embedded', start, 'selects: fail, selector-matches-no-pod'),
    verdict('kind', solution, 'selects: pass'),
    verdict('embedded', solution, 'selects: fail, near-miss'),
    verdict('kind', solution, 'selects: fail, never-mind'),
  ]);
  expect(parityTable(rows, 'gatehouse verify --parity FILE')).toContain('Made by `gatehouse verify --parity FILE`.');
  expect(parityTable(rows, '').match(/^\| \d.*$/gm)).toEqual([
    '| 01-node-port | solution | no | all passed; embedded / kind: selects: fail, near-miss / selects: pass |',
  ]);
});
