import { describe, expect, it } from 'vitest';
import { parseShard, partOf } from '../../checker/grade/shard.ts';

describe('a shard', () => {
  it('is the second of five', () => {
    expect(parseShard('2/5')).toEqual({ index: 2, of: 5 });
  });

  it.each(['0/5', '6/5', '2', '2/', '-1/5', '1/0', 'a/b', '1/5 ', '1e1/5', '١/٥'])('is never %j', (text) => {
    expect(() => parseShard(text)).toThrow(`--shard ${text}: it must be like 2/5`);
  });

  it('has everybody once, in parts that differ by one at most', () => {
    const all = Array.from({ length: 13 }, (_, index) => index);
    const parts = [1, 2, 3, 4, 5].map((index) => partOf(all, { index, of: 5 }));
    expect(parts.flat().toSorted((one, other) => one - other)).toEqual(all);
    expect(parts.map(({ length }) => length)).toEqual([3, 3, 3, 2, 2]);
  });
});
