import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder, type Hostile, LAB, RIGHT, rightAnd } from '../hostile.ts';

const SOLUTION = path.resolve('labs', LAB, 'solution');

export const FOLDERS: readonly Hostile[] = [
  {
    threat: 'a file that is a link to /etc/passwd',
    handIn: rightAnd((lab) => symlinkSync('/etc/passwd', path.join(lab, 'a.yaml'))),
    named: { rule: 'outside' },
  },
  {
    threat: 'a file that is a link to itself',
    handIn: rightAnd((lab) => symlinkSync('a.yaml', path.join(lab, 'a.yaml'))),
    named: { rule: 'unreadable' },
  },
  {
    threat: "the lab's folder a link to the solution",
    handIn: linked(`work/${LAB}`, SOLUTION),
    named: { rule: 'outside' },
  },
  { threat: "the lab's folder a link to itself", handIn: linked(`work/${LAB}`, LAB), named: { rule: 'outside' } },
  { threat: 'work/ a link to the labs', handIn: linked('work', path.resolve('labs')), named: { rule: 'outside' } },
  {
    threat: 'a pipe named as a manifest',
    handIn: rightAnd((lab) => execFileSync('mkfifo', [path.join(lab, 'a.yaml')])),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a pipe named as an archive',
    handIn: (at) => execFileSync('mkfifo', [`${at}.zip`]),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a file of 3 MB',
    handIn: rightAnd((lab) => writeFileSync(path.join(lab, 'a.yaml'), Buffer.alloc(3_000_000, ' '))),
    named: { rule: 'limit' },
  },
  {
    threat: 'files of 2 MB together',
    handIn: folder({ ...RIGHT, 'a.yaml': `#${'x'.repeat(900_000)}`, 'b.yaml': `#${'x'.repeat(900_000)}` }),
    named: { rule: 'limit' },
  },
  { threat: 'more files than any answer has', handIn: many(300, 'yaml'), named: { rule: 'limit' } },
  { threat: 'more of anything than is looked at', handIn: many(5_100, 'txt'), named: { rule: 'limit' } },
  {
    threat: 'a copy of the workshop, with its solutions and no answer',
    handIn: (at) => {
      mkdirSync(path.join(at, 'labs', LAB, 'solution'), { recursive: true });
      for (const [name, text] of Object.entries(RIGHT))
        writeFileSync(path.join(at, 'labs', LAB, 'solution', name), text);
    },
    named: { missing: true },
  },
];

function linked(name: string, target: string): Hostile['handIn'] {
  return (at) => {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    symlinkSync(target, path.join(at, name));
  };
}

function many(count: number, ending: string): Hostile['handIn'] {
  return rightAnd((lab) => {
    for (let index = 0; index < count; index++) writeFileSync(path.join(lab, `${index}.${ending}`), '# nothing\n');
  });
}
