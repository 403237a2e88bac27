import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRoster } from '../../../checker/grade/roster/roster.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'roster-'));
  file = path.join(folder, 'roster.csv');
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(file, text);
  return readRoster(file);
}

const ADA = { student: 'ada', submission: 'ada' };

describe('a roster', () => {
  it.each([
    ['one column', 'student\nada\n', [ADA]],
    ['what Excel saves', '\uFEFFStudent,Name\r\nada,"Lovelace, Ada"\r\n', [{ ...ADA, name: 'Lovelace, Ada' }]],
    ['what Excel saves in half of Europe', 'student;name\nada;Ada\n', [{ ...ADA, name: 'Ada' }]],
    ['a quote in quotes', 'student,name\nada,"""Ada"""\n', [{ ...ADA, name: '"Ada"' }]],
    ['blank lines', 'student,name\n\n,\nada,\n\n', [ADA]],
    ['space around', ' STUDENT , name \n ada , Ada \n', [{ ...ADA, name: 'Ada' }]],
    ['columns of somebody else', 'grade,student,__proto__\n1,ada,x\n', [ADA]],
    ['a folder of another name', 'student,submission\nada,team-7\n', [{ ...ADA, submission: 'team-7' }]],
    ['a formula', 'student,name\nada,=cmd()\n', [{ ...ADA, name: '=cmd()' }]],
    ['a name that steers a terminal', 'student,name\nada,A\u001b[2Jda\n', [{ ...ADA, name: 'A·[2Jda' }]],
    [
      'times',
      'student,submitted,deadline\nada,2026-11-30T23:59:00Z,2026-12-01T00:00:00+05:30\n',
      [{ ...ADA, submitted: '2026-11-30T23:59:00Z', deadline: '2026-12-01T00:00:00+05:30' }],
    ],
  ])('may have %s', async (_, text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  it.each([
    ['no such column', 'name\nada\n', ':1: there is no column "student"'],
    ['nothing', '', ':1: there is no column "student"'],
    ['nobody', 'student\n', ' names no student'],
    ['a row of nobody', 'student,name\nada,A\n,B\n', ':3: every row needs a student'],
    [
      'a day without a time',
      'student,submitted\nada,2026-11-30\n',
      ':2: submitted must look like 2026-11-30T23:59:00Z',
    ],
    ['a time of no place', 'student,deadline\nada,2026-11-30T23:59:00\n', ':2: deadline must look like'],
    ['a mistake after a blank line', 'student,submitted\n\nada,soon\n', ':3: submitted'],
    ['a mistake after a cell of two lines', 'student,name,submitted\nada,"A\nB",\nbob,B,soon\n', ':4: submitted'],
    ['more cells than columns', 'student,name\nada,A\nbob,B,C\n', ':3: Too many fields'],
    ['an id that steers a terminal', 'student\na\u001b[2Jda\n', ':2: a·[2Jda: a student'],
    ['an id longer than a line', `student\n${'a'.repeat(121)}\n`, ':2: aaa'],
  ])('with %s is told so, with file and line', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(`${file}${message}`);
  });

  it('that is not there is told so', async () => {
    await expect(readRoster(path.join(folder, 'none.csv'))).rejects.toThrow('cannot be read');
  });
});
