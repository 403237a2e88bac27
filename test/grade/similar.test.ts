import { describe, expect, it } from 'vitest';
import type { Run } from '../../checker/grade/grades.ts';
import { similarAnswers } from '../../checker/grade/similar.ts';
import { reportOf, runOf } from './runs.ts';

function answer(student: string, fields: Partial<NonNullable<Run['answer']>> = {}, isDrawn = false): Run {
  const report = reportOf(10);
  return runOf({
    student,
    report: isDrawn ? { ...report, lab: { ...report.lab, values: { port: 30_001 } } } : report,
    answer: { fingerprint: 'same', distinctive: false, ...fields },
  });
}

describe('answers that are alike', () => {
  it('the same text with the same comments is a group', () => {
    const own = { distinctive: true };
    expect(similarAnswers([answer('bob', own), answer('ada', own), answer('cyd', { fingerprint: 'other' })])).toEqual([
      { lab: '01-node-port', students: ['ada', 'bob'], kind: 'equal', detail: 'the same text, comments and all' },
    ]);
  });

  it('a right answer without comments looks like any other, and is no group', () => {
    expect(similarAnswers([answer('ada'), answer('bob')])).toEqual([]);
  });

  it('one student alone is no group, however often', () => {
    const own = { distinctive: true };
    expect(similarAnswers([answer('ada', own), { ...answer('ada', own), attempt: 2 }])).toEqual([]);
  });

  it('the same text of two labs is no group', () => {
    const own = { distinctive: true };
    expect(similarAnswers([answer('ada', own), { ...answer('bob', own), lab: '02-cluster-ip-dns' }])).toEqual([]);
  });

  it('the same text where different values were drawn is a group, comments or not', () => {
    expect(similarAnswers([answer('ada', { seed: 'a' }, true), answer('bob', { seed: 'b' }, true)])).toMatchObject([
      { kind: 'equal', detail: 'the same text, though other values were drawn' },
    ]);
  });

  it('two folders from one seed have one origin', () => {
    const runs = [answer('ada', { seed: 's', fingerprint: 'a' }), answer('bob', { seed: 's', fingerprint: 'b' })];
    expect(similarAnswers(runs)).toEqual([
      {
        lab: '01-node-port',
        students: ['ada', 'bob'],
        kind: 'drawn-for-another',
        detail: 'one seed (s): their folders have one origin',
      },
    ]);
  });

  it('who has what was drawn for somebody else is told with whose it is', () => {
    expect(similarAnswers([answer('cyd', { drawnFor: 'ada' })])).toEqual([
      {
        lab: '01-node-port',
        students: ['ada', 'cyd'],
        kind: 'drawn-for-another',
        detail: 'cyd has what was drawn for ada',
      },
    ]);
  });

  it('what was not handed in is like nothing', () => {
    expect(similarAnswers([runOf({ outcome: 'missing' }), runOf({ student: 'bob', outcome: 'missing' })])).toEqual([]);
  });
});
