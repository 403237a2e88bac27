import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNotes } from '../../../checker/author/notes/read-notes.ts';
import { UserError } from '../../../checker/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-notes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};

it('a folder is read in order, by names relative to it', async () => {
  const notes = await readNotes(path.join(import.meta.dirname, 'samples/config'));
  expect(notes.title).toBe('Configuration without rebuilding');
  expect(notes.documents.map(({ file, title }) => [file, title])).toEqual([
    ['01-config-maps.md', 'Configuration without rebuilding'],
    ['02-secrets.md', 'Secrets'],
  ]);
});

it('a loop of links is harmless, and an empty file among others is left out', async () => {
  write('deep/a.md', '# Pods\n\ntext');
  write('empty.txt', ' \n');
  symlinkSync('..', at('deep/up'));
  expect((await readNotes(folder)).documents.map(({ file }) => file)).toEqual(['deep/a.md']);
});

it.each([
  ['CRLF', 'PODS AND NODES\r\n\r\nA Pod is a unit.\r\n'],
  ['CR', 'PODS AND NODES\r\rA Pod is a unit.\r'],
  ['UTF-16', Buffer.from('\ufeffPODS AND NODES\n\nA Pod is a unit.', 'utf16le')],
  ['marks of direction and tabs', '\u200fPODS AND NODES\u200e\n\n\tA Pod is a unit.'],
])('text with %s is read like any other', async (_, content) => {
  write('a.txt', content);
  expect((await readNotes(at('a.txt'))).documents).toMatchObject([
    {
      file: 'a.txt',
      sections: [{ heading: 'PODS AND NODES', blocks: [{ kind: 'definition', term: 'Pod', line: 3 }] }],
    },
  ]);
});

describe('what is no notes is told in a sentence', () => {
  it.each([
    ['binary', new Uint8Array([0x89, 0x50, 0, 1, 2, 3, 4, 5]), /a\.txt: This is a binary file, not text\.$/],
    ['an old encoding', Buffer.from('caf\u00e9', 'latin1'), /a\.txt: This file is not UTF-8 text\.$/],
    ['50 MB', 'x'.repeat(50 * 1024 * 1024), /a\.txt: This file is bigger than 2 MiB, so it was not read\.$/],
    ['empty', ' \n\n', /a\.txt: This file is empty/],
    ['invisible', '\u200b\n\u200b', /^There is nothing written in .*a\.txt\.$/],
  ])('%s', async (_, content, message) => {
    write('a.txt', content);
    const failure = await readNotes(at('a.txt')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toMatchObject({ message: expect.stringMatching(message) });
  });

  it('nothing there, no text in a folder, one bad file among good ones, too many', async () => {
    await expect(readNotes(at('nope'))).rejects.toThrow(/^There is no file or folder .*nope\.$/);
    await expect(readNotes(folder)).rejects.toThrow(/^There is no text in .*\.$/);
    write('a.md', 'text');
    write('b.md', new Uint8Array([1, 0, 0xff]));
    await expect(readNotes(folder)).rejects.toThrow(/b\.md: This is a binary file/);
    rmSync(at('b.md'));
    for (let count = 0; count < 500; count += 1) write(`many/${count}.md`, 'text');
    await expect(readNotes(folder)).rejects.toThrow(/^There are more than 500 texts in /);
  });
});
