import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWorkshop } from '../../../checker/author/workshop/write-workshop.ts';

const FILES = [{ name: 'a/b.txt', text: 'one' }];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a workshop that is written', () => {
  it('is there whole, with nothing beside it, and what had a like name is left', async () => {
    await mkdir(path.join(folder, 'shop.part'));
    await writeWorkshop(path.join(folder, 'shop'), FILES);
    expect(await readFile(path.join(folder, 'shop', 'a', 'b.txt'), 'utf8')).toBe('one');
    expect((await readdir(folder)).toSorted()).toEqual(['shop', 'shop.part']);
  });

  it('is nothing at all where it cannot be written', async () => {
    const twice = [...FILES, { name: 'a/b.txt/c.txt', text: 'a file cannot be a folder' }];
    await expect(writeWorkshop(path.join(folder, 'shop'), twice)).rejects.toThrow(/EEXIST|ENOTDIR|EISDIR/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes into no folder that has something else in it', async () => {
    await writeFile(path.join(folder, 'mine.txt'), 'mine');
    await expect(writeWorkshop(folder, FILES)).rejects.toThrow(/not empty/);
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });

  it('made again, keeps what its author wrote and renews the rest', async () => {
    const shop = path.join(folder, 'shop');
    await writeWorkshop(shop, [...FILES, { name: 'c.txt', text: 'one' }]);
    await writeFile(path.join(shop, 'c.txt'), 'mine');
    const steps = await writeWorkshop(shop, [
      { name: 'a/b.txt', text: 'two' },
      { name: 'c.txt', text: 'two' },
    ]);
    expect(steps.map(({ what, name }) => `${what} ${name}`)).toEqual(['updated a/b.txt', 'kept c.txt']);
    expect(await readFile(path.join(shop, 'c.txt'), 'utf8')).toBe('mine');
    expect(await readFile(path.join(shop, 'a/b.txt'), 'utf8')).toBe('two');
  });
});
