import { describe, expect, it } from 'vitest';
import { age, humanDuration } from '../../../../../checker/cluster/embedded/api/table/cells/age.ts';
import { ago, NOW } from './cells.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

describe('a duration', () => {
  it.each([
    [-2, '<invalid>'],
    [-1.9, '0s'],
    [0, '0s'],
    [2 * MINUTE - 0.001, '119s'],
    [2 * MINUTE, '2m'],
    [2 * MINUTE + 5, '2m5s'],
    [10 * MINUTE - 1, '9m59s'],
    [10 * MINUTE, '10m'],
    [3 * HOUR - 1, '179m'],
    [3 * HOUR, '3h'],
    [3 * HOUR + MINUTE, '3h1m'],
    [8 * HOUR - 1, '7h59m'],
    [8 * HOUR, '8h'],
    [48 * HOUR - 1, '47h'],
    [48 * HOUR, '2d'],
    [49 * HOUR, '2d1h'],
    [8 * DAY - 1, '7d23h'],
    [8 * DAY, '8d'],
    [2 * YEAR - 1, '729d'],
    [2 * YEAR, '2y'],
    [2 * YEAR + DAY, '2y1d'],
    [8 * YEAR - 1, '7y364d'],
    [8 * YEAR, '8y'],
  ])('of %d s is %s', (seconds, text) => {
    expect(humanDuration(seconds * 1_000)).toBe(text);
  });
});

describe('an age', () => {
  it.each([undefined, null, '', 'yesterday', '0001-01-01T00:00:00Z'])('is unknown since %j', (since) => {
    expect(age(since, NOW)).toBe('<unknown>');
  });

  it('is told from a Date as from text', () => {
    expect(age(new Date(NOW - 5_000), NOW)).toBe('5s');
    expect(age(ago(5), NOW)).toBe('5s');
  });
});
