import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { create } from 'tar';
import { type LabAnswer, labAnswers } from '../../../checker/author/verify/lab-answers.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';

/** What a made-up student hands in for a lab, and what that earns. */
export interface Entry {
  readonly student: string;
  readonly lab: string;
  readonly files: readonly SourceFile[] | undefined;
  readonly earns: Earns;
}

type Earns =
  | { readonly verdict: 'pass' }
  /** The check that fails first and the mistake that is named. */
  | { readonly verdict: 'fail'; readonly check: string; readonly diagnosis: string }
  | { readonly verdict: 'missing' };

/** Wrong answers of labs that a grader does not even send: they would fetch an image, or write into another namespace. */
const NOT_TAKEN: ReadonlySet<string> = new Set([
  '01-node-port wrong/image-misspelled',
  '01-node-port wrong/service-in-default-namespace',
  '02-cluster-ip-dns wrong/backend-in-other-namespace',
]);

const BROKEN = { name: 'service.yaml', text: 'apiVersion: v1\nkind: Service\n  metadata:\n\tname: web\n' };
const HOSTILE = {
  name: 'hostile.yaml',
  text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: in}\nspec:\n  hostPID: true\n  containers: [{name: c, image: "busybox:1.37"}]\n',
};

const ACCEPTED = 'manifests-accepted';

/**
 * A class in a folder: right answers, each wrong answer of the labs, starts, empty folders, broken and hostile files, by
 * turns; as folders, zips and tars. The same for the same size, always.
 */
export async function makeClass(folder: string, students: number, labs: readonly string[]): Promise<Entry[]> {
  const answers = await labAnswers(labs);
  const entries: Entry[] = [];
  for (let number = 0; number < students; number++) {
    const student = `s${String(number).padStart(4, '0')}`;
    const own = labs.map((lab, at) => entry(student, lab, answers, number + at * 7));
    await handIn(folder, student, own, number);
    entries.push(...own);
  }
  return entries;
}

function entry(student: string, lab: string, answers: readonly LabAnswer[], turn: number): Entry {
  const own = answers.filter((answer) => answer.lab.id === lab && !needsMore(answer));
  const solution = own.find(({ name }) => name === 'solution')?.files ?? [];
  const special: Omit<Entry, 'student' | 'lab'>[] = [
    { files: undefined, earns: { verdict: 'missing' } },
    { files: [BROKEN], earns: fails(ACCEPTED, 'yaml-does-not-parse') },
    { files: [...solution, HOSTILE], earns: fails(ACCEPTED, 'not-taken-for-grading') },
  ];
  const usual = own
    .filter(({ name }) => name !== 'start')
    .map((answer) => ({ files: answer.files, earns: earned(answer) }));
  const all = [...usual, ...special];
  // Every second answer is right, as in a class.
  const chosen = turn % 2 === 0 ? all[0] : all[Math.floor(turn / 2) % all.length];
  if (!chosen) throw new Error('a lab without a solution');
  return { student, lab, ...chosen };
}

/** Answers that a cluster in memory cannot judge. */
function needsMore({ expected }: LabAnswer): boolean {
  return (expected?.needs ?? []).length > 0;
}

function earned({ lab, name, expected }: LabAnswer): Earns {
  if (NOT_TAKEN.has(`${lab.id} ${name}`)) return fails(ACCEPTED, 'not-taken-for-grading');
  return expected ? fails(expected.check, expected.diagnosis) : { verdict: 'pass' };
}

function fails(check: string, diagnosis: string): Earns {
  return { verdict: 'fail', check, diagnosis };
}

async function handIn(folder: string, student: string, entries: readonly Entry[], number: number): Promise<void> {
  const files = entries.flatMap(({ lab, files = [] }) =>
    files.map(({ name, text }) => ({ name: `work/${lab}/${name}`, text })),
  );
  if (number % 3 === 1) {
    const zipped = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
    return writeFile(path.join(folder, `${student}.zip`), zipped);
  }
  const root = path.join(folder, number % 3 === 2 ? `.${student}` : student);
  await mkdir(path.join(root, 'work'), { recursive: true });
  for (const { name, text } of files) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  if (number % 3 === 2) await create({ file: path.join(folder, `${student}.tar.gz`), cwd: root, gzip: true }, ['work']);
}
