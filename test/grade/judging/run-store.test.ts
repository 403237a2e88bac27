import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunStore } from '../../../checker/grade/judging/run-store.ts';
import { reportOf, runOf } from '../runs.ts';

let folder: string;
let store: RunStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-store-'));
  store = new RunStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

describe('the store of finished runs', () => {
  it('finds a run that was kept, for the very answer that it was judged for', async () => {
    const run = runOf({ report: reportOf(8) });
    await store.keep(run);
    expect(await store.find(run, 'd')).toEqual(run);
    expect(await store.find(run, 'of another answer')).toBeUndefined();
    expect(await store.find({ ...run, attempt: 2 }, 'd')).toBeUndefined();
    expect(await store.find({ ...run, lab: '02-cluster-ip-dns' }, 'd')).toBeUndefined();
  });

  it('a run that nobody could judge is done again', async () => {
    await store.keep(runOf({ outcome: 'error' }));
    expect(await store.find(runOf(), 'd')).toBeUndefined();
  });

  it.each([
    ['half written', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another version', (text: string) => text.replace('"student"', '"pupil"')],
  ])('a file that is %s is done again', async (_, spoil) => {
    await store.keep(runOf());
    const [file = ''] = files();
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(await store.find(runOf(), 'd')).toBeUndefined();
    await store.keep(runOf());
    expect(await store.find(runOf(), 'd')).toBeDefined();
  });

  it('leaves nothing half written beside', async () => {
    await store.keep(runOf());
    expect(files()).toHaveLength(1);
  });

  it.each([
    '..',
    '.',
    '../../etc/passwd',
    'a/b',
    'C:\\x',
    '=cmd()',
    'a\nb',
    'x'.repeat(300),
    'ए'.repeat(200),
    'a\ud83d',
  ])('a student called %j has a file of their own in it', async (student) => {
    await store.keep(runOf({ student }));
    expect(files().every((file) => file.startsWith(path.join(folder, '01-node-port', '/')))).toBe(true);
    expect(await store.find(runOf({ student }), 'd')).toMatchObject({ student });
  });

  it.each([
    ['ada', 'Ada'],
    ['a/b', 'a b'],
    [`${'ए'.repeat(100)}1`, `${'ए'.repeat(100)}2`],
    ['ada@1', 'ada'],
  ])('%j and %j do not share one, on whatever file system', async (one, other) => {
    await store.keep(runOf({ student: one }));
    await store.keep(runOf({ student: other }));
    expect(new Set(files().map((file) => file.toLowerCase())).size).toBe(2);
  });
});
