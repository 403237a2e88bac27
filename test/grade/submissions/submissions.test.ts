import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnswers } from '../../../checker/grade/submissions/read-answer.ts';
import { tarOf } from '../hostile/tar-file.ts';
import { zipOf } from '../hostile/zip-file.ts';

const LAB = '01-node-port';
const OTHER = '02-cluster-ip-dns';

let base: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'submissions-'));
});
afterEach(() => rmSync(base, { recursive: true }));

type Files = Readonly<Record<string, string>>;

/** A submission of each form: the same has to be read from all of them. */
const FORMS = {
  folder(files: Files) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(base, 'ada', name)), { recursive: true });
      writeFileSync(path.join(base, 'ada', name), text);
    }
    return { path: path.join(base, 'ada'), form: 'folder' } as const;
  },
  zip(files: Files) {
    const entries = Object.entries(files).map(([name, content]) => ({ name, content, mode: 0o100644 }));
    return written('ada.zip', zipOf([{ name: 'work/', mode: 0o040755 }, ...entries]), 'zip');
  },
  tar(files: Files) {
    return written('ada.tar', tarOf(Object.entries(files).map(([name, content]) => ({ name, content }))), 'tar');
  },
  'tar.gz'(files: Files) {
    const entries = Object.entries(files).map(([name, content]) => ({ name: `./${name}`, content }));
    return written('ada.tar.gz', gzipSync(tarOf([{ name: './', type: '5' }, ...entries])), 'tar');
  },
};
type Form = keyof typeof FORMS;
const ALL = Object.keys(FORMS) as Form[];
const ARCHIVES = ALL.filter((form) => form !== 'folder');

function written<T extends 'zip' | 'tar'>(name: string, bytes: Uint8Array, form: T) {
  writeFileSync(path.join(base, name), bytes);
  return { path: path.join(base, name), form };
}

async function answer(form: Form, files: Files, labs: readonly string[] = [LAB, OTHER]) {
  const handedIn = { student: 'ada', attempt: 1, ...FORMS[form](files) };
  return (await readAnswers(handedIn, labs)).get(LAB);
}

const READ = { files: [{ name: 'a.yaml', text: 'a: 1' }], complaints: [] };

describe.each(ALL)('a submission as %s', (form) => {
  it.each([
    ['work/LAB', `work/${LAB}/a.yaml`],
    ['LAB', `${LAB}/a.yaml`],
  ])('has its answer in %s', async (_, name) => {
    expect(await answer(form, { [name]: 'a: 1', 'README.md': 'x', 'work/b.yaml': 'b: 1' })).toEqual(READ);
  });

  it('work/LAB goes before LAB', async () => {
    expect(await answer(form, { [`${LAB}/b.yaml`]: 'b: 1', [`work/${LAB}/a.yaml`]: 'a: 1' })).toEqual(READ);
  });

  it('has files in folders of the answer, in the order of kubectl, and a seed', async () => {
    const files = { 'b.yaml': 'b: 1', 'a/z.yml': 'z: 1', 'c.json': '{}', '.seed': 's33d\n', 'notes.txt': 'x' };
    const within = Object.fromEntries(Object.entries(files).map(([name, text]) => [`work/${LAB}/${name}`, text]));
    const read = await answer(form, within);
    expect(read?.files.map(({ name }) => name)).toEqual(['a/z.yml', 'b.yaml', 'c.json']);
    expect(read?.seed).toBe('s33d');
  });

  it.each(['a b', 'x'.repeat(65), '', '../../x', 'a\nb'])('takes %j for no seed', async (seed) => {
    const read = await answer(form, { [`work/${LAB}/a.yaml`]: 'a: 1', [`work/${LAB}/.seed`]: seed });
    expect(read).toEqual(READ);
  });

  it('has nothing where it has nothing for the lab', async () => {
    expect(await answer(form, { [`work/${OTHER}/a.yaml`]: 'a: 1', 'a.yaml': 'a: 1' })).toBeUndefined();
  });

  it('to one lab alone may be the answer itself', async () => {
    expect(await answer(form, { 'a.yaml': 'a: 1' }, [LAB])).toEqual(READ);
  });

  it('never has the labs’ own solutions for answers, even to one lab alone', async () => {
    const workshop = { [`labs/${LAB}/solution/a.yaml`]: 'a: 1', 'package.json': '{}' };
    expect(await answer(form, workshop)).toBeUndefined();
    expect(await answer(form, workshop, [LAB])).toBeUndefined();
  });

  it('passes over what is hidden and what editors leave', async () => {
    const names = ['.git/x.yaml', '.x.yaml', '#x.yaml#', 'x.yaml~', '.a/b/x.yaml'];
    const hidden = Object.fromEntries(names.map((name) => [`work/${LAB}/${name}`, 'x: 1']));
    expect(await answer(form, { ...hidden, [`work/${LAB}/a.yaml`]: 'a: 1' })).toEqual(READ);
  });
});

describe.each(ARCHIVES)('an archive of a repository as %s', (form) => {
  it('has its answer below one more folder', async () => {
    const repository = {
      [`fork-main/labs/${LAB}/solution/s.yaml`]: 's: 1',
      [`fork-main/work/${LAB}/a.yaml`]: 'a: 1',
      'fork-main/package.json': '{}',
    };
    expect(await answer(form, repository)).toEqual(READ);
    expect(await answer(form, repository, [LAB])).toEqual(READ);
  });

  it('without work/ is nobody’s answer', async () => {
    expect(await answer(form, { [`fork-main/labs/${LAB}/solution/s.yaml`]: 's: 1' }, [LAB])).toBeUndefined();
  });

  it('of one folder with the answer alone is the answer', async () => {
    expect(await answer(form, { 'my-answer/a.yaml': 'a: 1' }, [LAB])).toEqual(READ);
  });
});

describe('what of an archive is not read', () => {
  const link = { name: 'node_modules/.bin/tsc', mode: 0o120777, content: '../tsc' };
  const own = { name: `work/${LAB}/a.yaml`, content: 'a: 1' };

  it('is no concern of a lab that it does not lie in', async () => {
    const { path: file } = written('ada.zip', zipOf([own, link]), 'zip');
    const answers = await readAnswers({ student: 'ada', attempt: 1, path: file, form: 'zip' }, [LAB, OTHER]);
    expect(answers.get(LAB)).toEqual(READ);
    expect(answers.get(OTHER)).toBeUndefined();
  });

  it.each([`work/${LAB}/b.yaml`, `work/${LAB}/more`])('is told where it does: %s', async (name) => {
    const { path: file } = written('ada.zip', zipOf([own, { ...link, name }]), 'zip');
    const answers = await readAnswers({ student: 'ada', attempt: 1, path: file, form: 'zip' }, [LAB, OTHER]);
    expect(answers.get(LAB)).toMatchObject({ ...READ, complaints: [{ kind: 'outside', file: name }] });
  });

  it.each(['folder', 'zip', 'tar'] as const)('a %s that is gone is one student’s trouble', async (form) => {
    const gone = { student: 'ada', attempt: 1, path: path.join(base, 'gone'), form };
    expect((await readAnswers(gone, [LAB])).get(LAB)?.complaints).toMatchObject([{ kind: 'unreadable', file: '.' }]);
  });
});
