import { expect, it } from 'vitest';
import type { LabMark } from '../../../../checker/grade/grades.ts';
import { markWords } from '../../../../checker/grade/reporters/reading/mark-words.ts';

const passed: LabMark = { lab: '01', attempt: 1, outcome: 'pass', points: 10, of: 10, flaky: false };
const late = (seconds: number) => markWords({ ...passed, late: { seconds, penalty: 0.25 } });

it.each([
  [{}, 'passed: 10 of 10 points'],
  [{ outcome: 'fail', points: 10 / 3, attempt: 3 }, 'not yet: 3.33 of 10 points, attempt 3'],
  [{ outcome: 'missing', points: 0 }, 'nothing handed in: 0 of 10 points'],
  [{ outcome: 'error', points: 0 }, 'could not be judged'],
  [{ flaky: true }, 'passed: 10 of 10 points, flaky'],
] as const)('a mark with %j reads: %s', (otherwise, words) => {
  expect(markWords({ ...passed, ...otherwise })).toBe(words);
});

it('lateness is told in its two largest units, with what it cost', () => {
  expect(late(7_500)).toBe('passed: 10 of 10 points, 2 h 5 min late (−25 %)');
  expect([40.9, 60, 3_601, 86_400, 100_000, 0.2].map((seconds) => late(seconds).split(', ')[1])).toEqual(
    ['40 s', '1 min', '1 h', '1 d', '1 d 3 h', '0 s'].map((time) => `${time} late (−25 %)`),
  );
});
