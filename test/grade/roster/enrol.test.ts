import { describe, expect, it } from 'vitest';
import { enrolByName, enrolByRoster } from '../../../checker/grade/roster/enrol.ts';
import type { Found } from '../../../checker/grade/submissions/find-submissions.ts';

function found(...names: readonly string[]): Found[] {
  return names.map((name) => ({ name, path: `/class/${name}`, form: name.includes('.') ? 'zip' : 'folder' }));
}

describe('without a roster', () => {
  it('every submission is a student, whatever ending it has', () => {
    expect(enrolByName(found('ada', 'bob.zip', 'cyd.tar.gz')).map(({ id }) => id)).toEqual(['ada', 'bob', 'cyd']);
  });

  it('ada@2 is the second attempt of ada', () => {
    const [ada, ...others] = enrolByName(found('ada@2.zip', 'ada', 'ada@10'));
    expect(others).toEqual([]);
    expect(ada?.attempts.map(({ attempt, path }) => [attempt, path])).toEqual([
      [1, '/class/ada'],
      [2, '/class/ada@2.zip'],
      [10, '/class/ada@10'],
    ]);
  });

  it.each(['ada@example.com', '@2', 'ada@0', 'ada@'])('%s is a name and no attempt', (name) => {
    expect(enrolByName(found(name))).toMatchObject([
      { id: name.replace(/\.com$/, '.com'), attempts: [{ attempt: 1 }] },
    ]);
  });

  it.each([
    [['ada', 'ada.zip'], 'ada has handed in twice: ada and ada.zip'],
    [['ada', 'ada@1'], 'ada has handed in twice: ada and ada@1'],
    [['a\u0007', 'a\u0008'], 'a· has handed in twice: a· and a·'],
    [['a'.repeat(130), 'a'.repeat(140)], 'has handed in twice'],
  ])('%j are one name too few', (names, message) => {
    expect(() => enrolByName(found(...names))).toThrow(message);
  });

  it('a name that steers a terminal, or is a formula, is a name', () => {
    expect(enrolByName(found('a\u001b[2J\nb', '=cmd()')).map(({ id }) => id)).toEqual(['a·[2J·b', '=cmd()']);
  });
});

describe('by a roster', () => {
  const row = (student: string, fields: object = {}) => ({ student, submission: student, ...fields });

  it('whoever handed in nothing is there, and whoever is not in it is a stranger', () => {
    const { students, strangers } = enrolByRoster([row('ada'), row('bob')], found('bob.zip', 'eve', '\u001b[2J'));
    expect(students).toMatchObject([
      { id: 'ada', attempts: [] },
      { id: 'bob', attempts: [{ attempt: 1, path: '/class/bob.zip' }] },
    ]);
    expect(strangers).toEqual(['eve', '·[2J']);
  });

  it('attempts come in the order of handing in, and name and deadline are the student’s', () => {
    const rows = [
      row('ada', { submission: 'late', submitted: '2026-11-02T00:00:00Z', name: 'Ada' }),
      row('ada', { submission: 'soon.zip', submitted: '2026-11-01T00:00:00Z', deadline: '2026-12-01T00:00:00Z' }),
    ];
    expect(enrolByRoster(rows, found('late', 'soon.zip')).students).toMatchObject([
      {
        id: 'ada',
        name: 'Ada',
        deadline: '2026-12-01T00:00:00Z',
        attempts: [
          { attempt: 1, path: '/class/soon.zip', submitted: '2026-11-01T00:00:00Z' },
          { attempt: 2, path: '/class/late' },
        ],
      },
    ]);
  });

  it.each(['..', '../ada', 'a/b', '/etc', '.'])('%s names no submission: only what was found is read', (submission) => {
    expect(enrolByRoster([row('ada', { submission })], found('ada')).students).toMatchObject([{ attempts: [] }]);
  });
});
