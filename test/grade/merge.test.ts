import { describe, expect, it } from 'vitest';
import type { Grades, Run, StudentMark } from '../../checker/grade/grades.ts';
import { mergeShards } from '../../checker/grade/merge.ts';
import { reportOf, runOf } from './runs.ts';

function student(id: string): StudentMark {
  return { id, points: 10, of: 10, late: false, incomplete: false, labs: [] };
}

function run(id: string): Run {
  return runOf({
    student: id,
    report: reportOf(10),
    answer: { fingerprint: 'same', seed: id, distinctive: true },
  });
}

function shard(index: number, of: number, ids: readonly string[], fields: Partial<Grades> = {}) {
  const grades: Grades = {
    version: 1,
    provider: 'embedded',
    shards: [{ index, of }],
    labs: [{ id: '01-node-port', title: 'A door', weight: 10, checks: [] }],
    students: ids.map(student),
    runs: ids.map(run),
    similar: [],
    ...fields,
  };
  return { file: `part-${index}/grades.json`, grades };
}

const PARTS = [shard(1, 3, ['ada', 'dan']), shard(2, 3, ['bob']), shard(3, 3, ['cyd'])] as const;

describe('merging shards', () => {
  it('gives the same in whatever order they come, and is whole', () => {
    const merged = mergeShards(PARTS);
    expect(merged.students.map(({ id }) => id)).toEqual(['ada', 'bob', 'cyd', 'dan']);
    expect(merged.runs.map((each) => each.student)).toEqual(['ada', 'bob', 'cyd', 'dan']);
    expect(merged.shards).toEqual([{ index: 1, of: 1 }]);
    expect(mergeShards(PARTS.toReversed())).toEqual(merged);
  });

  it('compares the answers of different shards', () => {
    expect(mergeShards(PARTS).similar).toMatchObject([{ kind: 'equal', students: ['ada', 'bob', 'cyd', 'dan'] }]);
  });

  it('a single shard that is all of the class is merged, too', () => {
    expect(mergeShards([shard(1, 1, ['ada'])]).students).toHaveLength(1);
  });

  it.each([
    ['none', [], 'there is nothing to merge'],
    ['a missing one', [PARTS[0], PARTS[2]], 'missing: shard 2/3'],
    ['several missing', [PARTS[1]], 'missing: shard 1/3, shard 3/3'],
    ['one twice', [...PARTS, PARTS[1]], 'shard 2/3 is there twice: part-2/grades.json and part-2/grades.json'],
    [
      'one of other parts',
      [PARTS[0], PARTS[1], shard(3, 4, ['cyd'])],
      'part-3/grades.json is of a class in other parts',
    ],
    ['a student in two', [PARTS[0], PARTS[1], shard(3, 3, ['bob'])], 'bob is in two shards'],
    ['another provider', [PARTS[0], PARTS[1], shard(3, 3, ['cyd'], { provider: 'kind' })], 'was graded otherwise'],
    ['other labs', [PARTS[0], PARTS[1], shard(3, 3, ['cyd'], { labs: [] })], 'was graded otherwise'],
  ])('refuses %s by name', (_, shards, message) => {
    expect(() => mergeShards(shards)).toThrow(message);
  });
});
