import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { enrolByRoster } from '../../checker/grade/roster/enrol.ts';
import { readRoster } from '../../checker/grade/roster/roster.ts';
import { readSettings } from '../../checker/grade/settings/read-settings.ts';
import { labIds } from '../../checker/lab/find-lab.ts';

const example = (name: string): string => fileURLToPath(new URL(`../../grading/${name}`, import.meta.url));

it('the example of grading.yaml is read, and says something of everything', async () => {
  const settings = await readSettings(example('grading.yaml'), await labIds());
  expect(settings.labs['12-on-call']).toEqual({ weight: 40, deadline: '2026-12-14T23:59:00+05:30' });
  expect(settings).toMatchObject({ attempts: { most: 5, count: 'best' }, late: { graceMinutes: 15, perDay: 0.1 } });
});

it('the example of a roster is read: attempts in order, an own deadline, somebody who handed in nothing', async () => {
  const rows = await readRoster(example('roster.csv'));
  const found = ['ada-friday', 'ada-monday', 'bo.zip', 'cy'].map((name) => ({
    name,
    path: `/class/${name}`,
    form: name.endsWith('.zip') ? ('zip' as const) : ('folder' as const),
  }));
  const { students, strangers } = enrolByRoster(rows, found);
  expect(strangers).toEqual([]);
  expect(students.map(({ id, attempts }) => [id, attempts.map((attempt) => attempt.path)])).toEqual([
    ['ada', ['/class/ada-monday', '/class/ada-friday']],
    ['bo', ['/class/bo.zip']],
    ['cy', ['/class/cy']],
    ['dee', []],
  ]);
  expect(students.find(({ id }) => id === 'bo')?.deadline).toBe('2026-12-07T23:59:00+05:30');
});
