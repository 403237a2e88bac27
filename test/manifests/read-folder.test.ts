import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../checker/errors.ts';
import { readSubmission } from '../../checker/manifests/read-folder.ts';
import { asNobody } from '../process/as-nobody.ts';

let outside: string;
let folder: string;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'submission-'));
  folder = join(outside, 'answers');
  mkdirSync(folder);
});

afterEach(() => rmSync(outside, { recursive: true, force: true }));

function service(name: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

async function names(): Promise<string[]> {
  const { manifests, complaints } = await readSubmission(folder);
  expect(complaints).toEqual([]);
  return manifests.map(({ object, file }) => `${file} ${object.metadata.name}`);
}

describe('readSubmission', () => {
  it('reads yaml, yml and json below the folder, in the order of kubectl apply -R', async () => {
    write('b.yaml', service('b'));
    write('a/z.yml', service('z'));
    write('a-1.yaml', service('a1'));
    write('a.json', '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"j"}}');
    expect(await names()).toEqual(['a/z.yml z', 'a-1.yaml a1', 'a.json j', 'b.yaml b']);
  });

  it('passes over other files, dot-files and what editors leave behind', async () => {
    write('web.yaml', service('web'));
    for (const name of [
      'README.md',
      '.hidden.yaml',
      '.git/x.yaml',
      'web.yaml~',
      '.web.yaml.swp',
      '#web.yaml#',
      '.#web.yaml',
      'x.YAML',
    ]) {
      write(name, 'a: "b');
    }
    expect(await names()).toEqual(['web.yaml web']);
  });

  it('keeps the texts, to show them beside a complaint', async () => {
    write('web.yaml', service('web'));
    expect((await readSubmission(folder)).files).toEqual([{ name: 'web.yaml', text: service('web') }]);
  });

  it('follows a link to a file inside, and reads that file once', async () => {
    write('one.yaml', service('one'));
    write('shared/two.txt', service('two'));
    symlinkSync('one.yaml', join(folder, 'again.yaml'));
    symlinkSync('shared/two.txt', join(folder, 'two.yaml'));
    symlinkSync('two.yaml', join(folder, 'two-again.yaml'));
    const read = await names();
    expect(read).toHaveLength(2);
    expect(read[0]).toBe('one.yaml one');
    expect(read[1]).toMatch(/^two.*\.yaml two$/);
  });

  it('opens nothing that a link outside leads to', async () => {
    writeFileSync(join(outside, 'secret.yaml'), service('secret'));
    write('web.yaml', service('web'));
    symlinkSync('../secret.yaml', join(folder, 'stolen.yaml'));
    symlinkSync('/etc', join(folder, 'etc'));
    symlinkSync(`${folder}/../answers-of-others`, join(folder, 'gone.yaml'));
    const { manifests, complaints } = await readSubmission(folder);
    expect(manifests.map(({ file }) => file)).toEqual(['web.yaml']);
    expect(complaints).toMatchObject([
      { kind: 'outside', file: 'etc' },
      { kind: 'unreadable', file: 'gone.yaml', message: 'This link cannot be read: what it names does not exist.' },
      { kind: 'outside', file: 'stolen.yaml' },
    ]);
  });

  it('does not take a folder whose name starts alike for the same folder', async () => {
    mkdirSync(join(outside, 'answers-2'));
    writeFileSync(join(outside, 'answers-2', 'x.yaml'), service('x'));
    symlinkSync('../answers-2/x.yaml', join(folder, 'x.yaml'));
    expect((await readSubmission(folder)).complaints).toMatchObject([{ kind: 'outside', file: 'x.yaml' }]);
  });

  it('ends where links go round in circles', async () => {
    write('web.yaml', service('web'));
    mkdirSync(join(folder, 'sub'));
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    const start = performance.now();
    const { manifests, complaints } = await readSubmission(folder);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(manifests).toHaveLength(1);
    expect(complaints).toMatchObject([
      { kind: 'unreadable', file: 'loop.yaml', message: 'This link cannot be read: it leads back to itself.' },
    ]);
  });

  it('does not wait for a pipe, linked or not', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.yaml'), join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, 'tap.yaml'));
    const start = performance.now();
    const { complaints } = await readSubmission(folder);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(complaints).toMatchObject([
      { kind: 'unreadable', file: 'pipe.yaml', message: expect.stringContaining('a pipe, a socket or a device') },
      { kind: 'unreadable', file: 'tap.yaml' },
    ]);
  });

  it('reads UTF-16 that says so, and names what is no text', async () => {
    const utf16 = Buffer.from(`\ufeff${service('wide')}`, 'utf16le');
    write('a.yaml', utf16);
    write('b.yaml', Buffer.from(utf16).swap16().fill(service('b'), utf16.length));
    write('c.yaml', utf16.subarray(2));
    write('d.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]));
    write('e.yaml', Buffer.from(service('caf\u00e9'), 'latin1'));
    const { manifests, complaints } = await readSubmission(folder);
    expect(manifests.map(({ file, object }) => `${file} ${object.metadata.name}`)).toEqual([
      'a.yaml wide',
      'b.yaml wide',
    ]);
    expect(complaints.filter(({ kind }) => kind === 'encoding')).toMatchObject([
      { file: 'c.yaml', message: 'This file looks like UTF-16 text without its mark.' },
      { file: 'd.yaml', message: 'This is a binary file, not text.' },
      { file: 'e.yaml', message: 'This file is not UTF-8 text.' },
    ]);
  });

  it('names a file it may not read', async () => {
    write('web.yaml', service('web'));
    for (const open of [dirname(folder), folder]) chmodSync(open, 0o755);
    chmodSync(join(folder, 'web.yaml'), 0);
    const { complaints } = await asNobody(() => readSubmission(folder));
    expect(complaints).toMatchObject([{ kind: 'unreadable', file: 'web.yaml' }]);
  });

  it('refuses a file of 10 MB, reads the others', async () => {
    write('big.yaml', `a: ${'x'.repeat(10 * 1024 * 1024)}`);
    write('web.yaml', service('web'));
    const { manifests, complaints } = await readSubmission(folder);
    expect(complaints).toMatchObject([{ kind: 'limit', file: 'big.yaml' }]);
    expect(manifests).toHaveLength(1);
  });

  it('stops at 200 files and at 1 MiB of them', async () => {
    for (let index = 0; index < 202; index += 1) write(`${1_000 + index}.yaml`, service(`web-${index}`));
    expect((await readSubmission(folder)).complaints).toMatchObject([{ kind: 'limit', file: '1200.yaml' }]);
    for (const name of ['0-a.yaml', '0-b.yaml', '0-c.yaml']) write(name, `# ${'x'.repeat(400_000)}\n`);
    expect((await readSubmission(folder)).complaints).toMatchObject([{ kind: 'limit', file: '0-c.yaml' }]);
  });

  it('gives up on a folder with thousands of files, once', async () => {
    for (let index = 0; index < 5_100; index += 1) write(`${index % 3}/${index}.txt`, '');
    const { complaints } = await readSubmission(folder);
    expect(complaints.filter(({ kind }) => kind === 'limit')).toHaveLength(1);
  });

  it('tells a bare folder from no folder', async () => {
    expect((await readSubmission(folder)).complaints).toMatchObject([{ kind: 'empty', file: '.' }]);
    await expect(readSubmission(join(folder, 'nowhere'))).rejects.toThrow(UserError);
    write('web.yaml', service('web'));
    await expect(readSubmission(join(folder, 'web.yaml'))).rejects.toThrow(/is a file; a submission is a folder/);
  });

  it('reads a folder that is reached by a link', async () => {
    write('web.yaml', service('web'));
    symlinkSync('answers', join(outside, 'current'));
    expect((await readSubmission(join(outside, 'current'))).manifests).toHaveLength(1);
  });

  it('prints no control characters of a file name', async () => {
    write('a\u001b[31m.yaml', 'a: "b');
    expect((await readSubmission(folder)).complaints[0]?.file).toBe('a·[31m.yaml');
  });
});
