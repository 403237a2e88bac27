import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSubmissions, studentOf } from '../../../checker/grade/submissions/find-submissions.ts';

let base: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'class-'));
});
afterEach(() => rmSync(base, { recursive: true }));

function folder(...names: readonly string[]): void {
  for (const name of names) mkdirSync(path.join(base, name), { recursive: true });
}

function file(name: string, text = ''): string {
  writeFileSync(path.join(base, name), text);
  return path.join(base, name);
}

async function names(given: string): Promise<string[]> {
  return (await findSubmissions(given)).map(({ name, form }) => `${name} ${form}`);
}

describe('the submissions of a class', () => {
  it('are its folders and archives, in order, and nothing else that lies there', async () => {
    folder('cyd', '.git', 'dan.zip');
    for (const name of ['ada.zip', 'bob.tar.gz', 'eve.TGZ', 'roster.csv', 'README.md']) file(name);
    expect(await names(base)).toEqual(['ada.zip zip', 'bob.tar.gz tar', 'cyd folder', 'dan.zip folder', 'eve.TGZ tar']);
  });

  it('are one where the folder has work/ in it, or the path is an archive', async () => {
    folder('ada/work/01-node-port', 'ada/labs');
    expect(await names(path.join(base, 'ada'))).toEqual(['ada folder']);
    expect(await names(file('bob.zip'))).toEqual(['bob.zip zip']);
  });

  it('are what a list names, from where the list is', async () => {
    folder('part/ada', 'bob');
    const list = file('part/class.txt', '# the class\nada\n\n  ../bob  \r\n');
    expect(await names(list)).toEqual(['ada folder', 'bob folder']);
  });

  it.each([
    ['a path of a list that leads nowhere', 'ada\nnobody\n', ':2: nobody is no folder, .zip or .tar.gz'],
    ['a list of nothing', '# nobody\n', ' lists no submission'],
    ['a path that steers a terminal', '\u001b[2J\n', ':1: ·[2J is no folder'],
  ])('%s is told with file and line', async (_, text, message) => {
    folder('ada');
    const list = file('class.txt', text);
    await expect(findSubmissions(list)).rejects.toThrow(`${list}${message}`);
  });

  it('that are not there are told', async () => {
    await expect(findSubmissions(path.join(base, 'none'))).rejects.toThrow('There is nothing at');
    await expect(findSubmissions(base)).rejects.toThrow('There is no submission in');
    await expect(findSubmissions(file('class.pdf'))).rejects.toThrow('is no submission');
  });

  it('are called by their names without an ending, and safe to print', async () => {
    const found = (name: string) => studentOf({ name, path: '/x', form: 'zip' });
    expect(['ada.zip', 'ada.tar.gz', 'a.b', 'a\u001b[2J\nb.zip', '=cmd()'].map(found)).toEqual([
      'ada',
      'ada',
      'a.b',
      'a·[2J·b',
      '=cmd()',
    ]);
    expect(found('é'.repeat(200))).toHaveLength(120);
  });
});
