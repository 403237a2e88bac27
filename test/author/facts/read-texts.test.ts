import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTexts } from '../../../checker/author/facts/read-texts.ts';
import { asNobody } from '../../process/as-nobody.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-facts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};

it('takes Markdown, MDX and plain text below a folder, and a named file whatever its ending, each once', async () => {
  for (const name of ['b.md', 'a.txt', 'deep/er/c.mdx', 'notes.org', 'x.ts', 'node_modules/m.md', '.git/g.md'])
    write(name, name);
  const { files, complaints } = await readTexts([folder, at('a.txt'), at('notes.org')]);
  expect(files.map(({ text }) => text)).toEqual(['a.txt', 'b.md', 'deep/er/c.mdx', 'notes.org']);
  expect(files[2]?.name).toBe(at('deep/er/c.mdx'));
  expect(complaints).toEqual([]);
});

it('says in a sentence of each file why it was not read, and reads the others', async () => {
  write('a.md', 'text');
  write('b.md', ' \n');
  write('c.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]));
  write('d.md', Buffer.from('caf\u00e9', 'latin1'));
  write('e.md', 'x'.repeat(50 * 1024 * 1024));
  symlinkSync('f.md', at('f.md'));
  const { files, complaints } = await readTexts([folder]);
  expect(files).toEqual([{ name: at('a.md'), text: 'text' }]);
  expect(complaints).toMatchObject([
    { file: at('b.md'), message: 'This file is empty, so there was nothing to check.' },
    { file: at('c.md'), message: 'This is a binary file, not text.' },
    { file: at('d.md'), message: 'This file is not UTF-8 text.' },
    { file: at('e.md'), message: 'This file is bigger than 2 MiB, so it was not read.' },
    { file: at('f.md'), message: 'This link cannot be read: it leads back to itself.' },
  ]);
});

it('names a file it may not read', async () => {
  write('a.md', 'text');
  chmodSync(folder, 0o755);
  chmodSync(at('a.md'), 0);
  const { complaints } = await asNobody(() => readTexts([folder]));
  expect(complaints).toMatchObject([{ file: at('a.md'), message: expect.stringContaining('permission') }]);
});

it('follows a link to a file, and no link to a folder', async () => {
  write('deep/a.md', 'text');
  symlinkSync('..', at('deep/up'));
  symlinkSync('deep/a.md', at('b.md'));
  const { files } = await readTexts([folder]);
  expect(files.map(({ name }) => name)).toEqual([at('b.md'), at('deep/a.md')]);
});

it('reads what editors on Windows write: UTF-8 with a mark, UTF-16', async () => {
  write('a.md', '\ufefftext');
  write('b.md', Buffer.from('\ufefftext', 'utf16le'));
  expect((await readTexts([folder])).files.map(({ text }) => text)).toEqual(['text', 'text']);
});

it('wants files that are there, and a text in a folder', async () => {
  await expect(readTexts([at('nope.md')])).rejects.toThrow(/^There is no file or folder .*nope\.md\.$/);
  await expect(readTexts([folder])).rejects.toThrow(/^There is no text in .*\.$/);
});

it('does not look through somebody’s whole disk', async () => {
  for (let count = 0; count <= 5_000; count += 1) writeFileSync(at(`${count}.log`), '');
  write('a.md', 'text');
  await expect(readTexts([folder])).rejects.toThrow(/^There are more than 5000 files and folders in .*\.$/);
});
