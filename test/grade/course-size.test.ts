import { expect, it } from 'vitest';
import { courseSize, courseTable } from '../../scripts/grading/course-size.ts';

const figures = { runsPerSecond: 5, setupMinutes: 2, dollarsPerMinute: 0.01 };

it('one part judges everything after its setup', () => {
  expect(courseSize({ students: 30, labs: 10, parts: 1 }, figures)).toEqual({
    runs: 300,
    minutes: 3,
    billedMinutes: 5,
    dollars: 0.05,
  });
});

it('the largest part says how long it takes, and every part begun is a minute billed', () => {
  const { minutes, billedMinutes } = courseSize({ students: 31, labs: 10, parts: 3 }, figures);
  expect(minutes).toBeCloseTo(2 + 110 / 5 / 60);
  expect(billedMinutes).toBe(3 * 3 + 2);
});

it('the table says what it is reckoned from', () => {
  const table = courseTable([{ students: 3000, labs: 12, parts: 16 }], figures);
  expect(table).toContain('Measured: 5 answers a second');
  expect(table).toContain('0.01 US dollars a minute');
  expect(table).toContain('| 3,000 | 12 | 36,000 | 16 | 10 | 162 | 1.62 |');
});
