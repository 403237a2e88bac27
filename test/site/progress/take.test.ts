import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/progress/merge.ts';
import { LARGEST, serialize } from '../../../src/progress/parse.ts';
import { answered, marked, NOTHING, opened, type Progress } from '../../../src/progress/record.ts';
import { take } from '../../../src/progress/take.ts';

describe('two records', () => {
  it('give the better of each lesson', () => {
    const mine = marked(opened(NOTHING, 'dns'), 'roads', true);
    const other = marked(marked(opened(NOTHING, 'four-types'), 'dns', true), 'roads', false);
    const { progress, taken } = merge(mine, other);
    expect(Object.fromEntries(progress.lessons)).toEqual({
      dns: { opened: true, read: true },
      roads: { opened: true, read: true },
      'four-types': { opened: true },
    });
    expect(taken).toEqual({ lessons: 2, answers: 0 });
  });

  it('give the right answer, and the first try of whoever was right at once', () => {
    const mine = answered(answered(NOTHING, 'a', 0, false), 'b', 1, true);
    const other = answered(answered(NOTHING, 'a', 2, true), 'b', 0, false);
    const { progress, taken } = merge(mine, other);
    expect(Object.fromEntries(progress.questions)).toEqual({
      a: { chosen: 2, right: true, firstTry: true },
      b: { chosen: 1, right: true, firstTry: true },
    });
    expect(taken).toEqual({ lessons: 0, answers: 1 });
  });

  it('change nothing when one is merged with itself, or with nothing', () => {
    const mine = answered(marked(NOTHING, 'dns', false), 'a', 0, false);
    for (const other of [mine, NOTHING]) {
      expect(merge(mine, other)).toEqual({ progress: mine, taken: { lessons: 0, answers: 0 } });
    }
  });
});

describe('a file', () => {
  it('is taken by merging', () => {
    const file = serialize(marked(NOTHING, 'dns', true));
    expect(take(file, opened(NOTHING, 'dns'))).toMatchObject({ taken: { lessons: 1, answers: 0 } });
  });

  it('that is none is named by its trouble', () => {
    expect(take('not JSON', NOTHING)).toEqual({ trouble: 'broken' });
    expect(take('{"version":2}', NOTHING)).toEqual({ trouble: 'version' });
  });

  it('cannot make the record so large that it could not be read again', () => {
    let big: Progress = NOTHING;
    for (let lesson = 0; serialize(big).length < LARGEST * 0.6; lesson += 100) {
      for (let more = 0; more < 100; more += 1) big = opened(big, `lesson-${lesson + more}`);
    }
    expect(take(serialize(big), NOTHING)).toEqual({ trouble: 'large' });
  });
});
