import { describe, expect, it } from 'vitest';
import { drawnFor, seedOf } from '../../checker/grade/seeds.ts';

const LAB = '04-three-ports';

describe('seeds from a secret', () => {
  it('are another for each student, lab and secret, and the same each time', () => {
    const seeds = [
      seedOf('s', 'ada', LAB),
      seedOf('s', 'bob', LAB),
      seedOf('s', 'ada', '12-on-call'),
      seedOf('other', 'ada', LAB),
    ];
    expect(new Set(seeds).size).toBe(4);
    expect(seedOf('s', 'ada', LAB)).toBe(seeds[0]);
  });

  it('tell for whom one was drawn, and nobody for one that was not', () => {
    const drawn = drawnFor(['ada', 'bob'], 's');
    expect(drawn.ownerOf(drawn.seedOf('bob', LAB), LAB)).toBe('bob');
    expect(drawn.ownerOf(drawn.seedOf('bob', LAB), '12-on-call')).toBeUndefined();
    expect(drawn.ownerOf('made-up', LAB)).toBeUndefined();
  });
});
