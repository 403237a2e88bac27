import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { labAnswers } from '../../../checker/author/verify/lab-answers.ts';
import { embeddedStage } from '../../../checker/author/verify/stage.ts';
import { verifyAll } from '../../../checker/author/verify/verify.ts';
import { LABS } from '../../../checker/lab/find-lab.ts';
import { WORKSHOP } from '../../../checker/lab/workshop.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';

/** A workshop without a lab yet, with this repository as its package; gone at the end of its block. */
export async function tempWorkshop(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-workshop-'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  await mkdir(path.join(folder, 'node_modules'));
  await symlink(WORKSHOP, path.join(folder, 'node_modules', 'gatehouse'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

export async function putFiles(folder: string, files: readonly SourceFile[]): Promise<void> {
  for (const { name, text } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** Every answer of every lab there, with how it was judged and what is wrong with that: nothing, if a lab proves itself. */
export async function provedLabs(folder: string): Promise<{ told: string; problem: string | undefined }[]> {
  const before = process.env[LABS];
  process.env[LABS] = path.join(folder, 'labs');
  const told: { told: string; problem: string | undefined }[] = [];
  try {
    await verifyAll(await labAnswers(), {
      stageFor: embeddedStage,
      atOnce: 2,
      runs: 1,
      deadlineMs: () => 8_000,
      signal: new AbortController().signal,
      onVerdict: ({ answer, outcome, problem }) =>
        told.push({ told: `${answer.lab.id} ${answer.name}: ${outcome.join(', ')}`, problem }),
    });
  } finally {
    if (before === undefined) delete process.env[LABS];
    else process.env[LABS] = before;
  }
  return told.toSorted((one, other) => (one.told < other.told ? -1 : 1));
}
