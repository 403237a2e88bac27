import { expect, it } from 'vitest';
import { fileNames } from '../../../../checker/grade/reporters/reading/file-names.ts';

/** The names that ids get, in their order. */
const named = (...ids: string[]) => [...fileNames(ids).values()];

it('leaves a good name as it is', () => {
  expect(named('ada', 'bo.li_2', 'Team-7')).toEqual(['ada', 'bo.li_2', 'Team-7']);
});

it('leads out of no folder and hides no file', () => {
  expect(named('../../etc/passwd', '.profile', '..', '-rf', '/')).toEqual([
    'etc-passwd',
    'profile',
    'student',
    'rf',
    'student-2',
  ]);
});

it('gives no two students the same file, whatever the file system thinks of capitals', () => {
  expect(named('Ada', 'ada', 'a/b', 'a b', 'ada-2')).toEqual(['Ada', 'ada-2', 'a-b', 'a-b-2', 'ada-2-2']);
});

it('cuts what is too long for a name, and keeps it its own', () => {
  const [one = '', other = ''] = named(`${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`);
  expect(one.length).toBe(100);
  expect(other).toBe(`${one}-2`);
});
