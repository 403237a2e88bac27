import { archive, type Hostile, LAB, SERVICE, zip } from '../hostile.ts';
import { zipOf } from '../zip-file.ts';

const MIB = Buffer.alloc(1024 * 1024, ' ');
const inLab = (name: string): string => `work/${LAB}/${name}`;
const right = zipOf([SERVICE]);

export const ZIPS: readonly Hostile[] = [
  {
    threat: 'a zip that is a hundred times its size written out',
    handIn: zip(...Array.from({ length: 100 }, (_, index) => ({ name: inLab(`${index}.txt`), content: MIB }))),
    named: { rule: 'limit' },
  },
  {
    threat: 'a zip whose entries are all the same bytes',
    handIn: zip(
      { name: inLab('a.json'), content: MIB },
      ...Array.from({ length: 70 }, (_, index) => ({ name: inLab(`${index}.json`), content: MIB, at: 1 })),
    ),
    named: { rule: 'limit' },
  },
  {
    threat: 'a zip that has its answer in a zip',
    handIn: archive('.zip', zipOf([{ name: inLab('answer.zip'), content: right }])),
    named: { missing: true },
  },
  {
    threat: 'a zip with one more size than it says',
    handIn: zip({ name: inLab('a.yaml'), content: MIB.subarray(0, 500_000), size: 10 }),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a zip with one file under two names',
    handIn: zip({ name: inLab('again.yaml'), content: SERVICE.content, at: 0 }),
    named: { seen: 'is written twice' },
  },
  {
    threat: 'a zip with two files of one name',
    handIn: zip({ name: inLab('service.yaml'), content: SERVICE.content }),
    named: { seen: 'is written twice' },
  },
  {
    threat: 'a zip that is encrypted',
    handIn: zip({ name: inLab('a.yaml'), content: 'a: 1', encrypted: true }),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a zip that is cut off',
    handIn: archive('.zip', right.subarray(0, 150)),
    named: { rule: 'unreadable' },
  },
  { threat: 'a zip that is none', handIn: archive('.zip', Buffer.from('no zip')), named: { rule: 'unreadable' } },
  {
    threat: 'a zip of 6,000 entries',
    handIn: archive('.zip', zipOf(Array.from({ length: 6_000 }, (_, index) => ({ name: `${index}`, at: 0 })))),
    named: { rule: 'limit' },
  },
  {
    threat: 'a zip bigger than any answer',
    handIn: archive('.zip', Buffer.alloc(9 * 1024 * 1024)),
    named: { rule: 'limit' },
  },
  {
    threat: 'a zip with an entry above its folder',
    handIn: zip({ name: '../../escaped.yaml', content: 'a: 1' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a zip with an absolute entry',
    handIn: zip({ name: '/tmp/escaped.yaml', content: 'a: 1' }),
    named: { rule: 'outside' },
  },
  {
    threat: "a zip with an entry on Windows' disk",
    handIn: zip({ name: 'C:\\escaped.yaml', content: 'a: 1' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a zip with a NUL in a name',
    handIn: zip({ name: inLab('a\0b/x.yaml'), content: 'a: 1' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a zip with a link',
    handIn: zip({ name: inLab('passwd.yaml'), content: '/etc/passwd', mode: 0o120777 }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a zip whose lab is a link',
    handIn: archive('.zip', zipOf([{ name: `work/${LAB}`, content: '../labs/01-node-port/solution', mode: 0o120777 }])),
    named: { rule: 'outside' },
  },
  {
    threat: 'a zip with a pipe',
    handIn: zip({ name: inLab('pipe.yaml'), mode: 0o010644 }),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a zip with a seed of 2 MB',
    handIn: zip({ name: inLab('.seed'), content: Buffer.alloc(2 * MIB.length, 'a') }),
    named: { rule: 'limit' },
  },
];
