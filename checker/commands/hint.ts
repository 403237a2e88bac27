import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { fill } from '../lab/draw.ts';
import { findLab } from '../lab/find-lab.ts';
import { labNumber } from '../lab/lab.ts';
import { chosenLanguage } from '../lab/language.ts';
import { WORKSHOP } from '../lab/workshop.ts';

/** The next hint of a lab, or the one asked for; which one was last is remembered in `.gatehouse/`. */
export async function hint(
  word: string | undefined,
  asked: string | undefined,
  options: { lang?: string } = {},
): Promise<void> {
  const language = chosenLanguage(options.lang);
  const lab = await findLab(word);
  const file = path.join(WORKSHOP, '.gatehouse', `${lab.id}.hint`);
  const seen = Number(await readFile(file, 'utf8').catch(() => '0')) || 0;
  const number = asked === undefined ? Math.min(seen + 1, lab.hints.length) : Number(asked);
  const text = lab.hints[number - 1]?.[language];
  if (text === undefined)
    throw new UserError(`lab ${lab.id} has hints 1 to ${lab.hints.length}`, {
      hint: `npm run lab:hint ${labNumber(lab)}`,
    });
  console.log(`Hint ${number} of ${lab.hints.length}: ${fill(text, lab.values)}`);
  if (number < lab.hints.length) console.log(`One more: npm run lab:hint ${labNumber(lab)}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, String(Math.max(seen, number)));
}
