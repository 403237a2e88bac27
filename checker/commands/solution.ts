import { solutionFiles } from '../lab/answers.ts';
import { findLab } from '../lab/find-lab.ts';
import { labNumber } from '../lab/lab.ts';

/** Prints the solution's files, as one YAML stream. */
export async function solution(word: string | undefined): Promise<void> {
  const lab = await findLab(word);
  for (const { name, text } of await solutionFiles(lab)) {
    console.log(`--- # ${name}`);
    console.log(text.trimEnd());
  }
  if (lab.beside.length > 0)
    console.error(`\nIn another terminal: ${lab.beside.map((line) => `npm run kubectl -- ${line}`).join('; ')}`);
  console.error(`\nSee it pass: npm run lab:check ${labNumber(lab)} -- --solution`);
}
