import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { UserError } from '../errors.ts';
import { findLab, workFolder } from '../lab/find-lab.ts';
import { readableSeed } from '../lab/seed.ts';
import { hasFiles, resetWork } from '../lab/work.ts';
import { WORKSHOP } from '../lab/workshop.ts';

/** Puts the lab's first files back; asks before it does, and keeps what was there. */
export async function reset(word: string | undefined, options: { yes?: boolean; seed?: string }): Promise<void> {
  const seed = readableSeed(options.seed);
  const lab = await findLab(word);
  const folder = path.relative(process.cwd(), workFolder(lab.id));
  if (!options.yes && (await hasFiles(workFolder(lab.id))) && !(await agreed(folder))) {
    console.log('Nothing was changed.');
    return;
  }
  const backup = await resetWork(lab.id, seed);
  await rm(path.join(WORKSHOP, '.gatehouse', `${lab.id}.hint`), { force: true });
  console.log(`${folder}/ is as at the start again.`);
  if (backup) console.log(`What was there is kept in ${path.relative(process.cwd(), backup)}/.`);
}

async function agreed(folder: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UserError(`${folder}/ holds your files, and there is no terminal to ask on`, {
      hint: 'add --yes to reset it; your files are kept beside it',
    });
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test(
      (await prompt.question(`Start ${folder}/ over? Your files are kept beside it. [y/N] `)).trim(),
    );
  } finally {
    prompt.close();
  }
}
