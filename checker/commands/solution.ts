import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findLab, labFolder } from '../lab/find-lab.ts';
import { labNumber } from '../lab/lab.ts';

/** Prints the solution's files, as one YAML stream. */
export async function solution(word: string | undefined): Promise<void> {
  const lab = await findLab(word);
  const folder = path.join(labFolder(lab.id), 'solution');
  for (const name of (await readdir(folder)).toSorted()) {
    console.log(`--- # ${name}`);
    console.log((await readFile(path.join(folder, name), 'utf8')).trimEnd());
  }
  console.error(`\nSee it pass: npm run lab:check ${labNumber(lab)} -- --solution`);
}
