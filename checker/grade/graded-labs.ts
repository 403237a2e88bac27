import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { solutionFiles, startFiles } from '../lab/answers.ts';
import { findLab, labFolder, labIds, loadDefinition, loadLab } from '../lab/find-lab.ts';
import type { GradedLab } from './class.ts';
import { digestOf } from './judging/digest.ts';

/**
 * The labs that `--labs` means: numbers, stretches of them and names, as in `1-3,7,on-call`; all where nothing is said.
 * @throws {UserError} for a lab that there is not.
 */
export async function chosenLabs(words: string | undefined): Promise<string[]> {
  const all = await labIds();
  if (words === undefined) return all;
  const ids = await Promise.all(words.split(',').map((word) => labsOf(word.trim(), all)));
  return [...new Set(ids.flat())].toSorted();
}

async function labsOf(word: string, all: readonly string[]): Promise<string[]> {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(word) ?? [];
  if (first === undefined || last === undefined) return [(await findLab(word)).id];
  const within = all.filter(
    (id) => Number.parseInt(id, 10) >= Number(first) && Number.parseInt(id, 10) <= Number(last),
  );
  if (within.length === 0)
    throw new UserError(`there is no lab from ${first} to ${last}`, { hint: `there are ${all.join(', ')}` });
  return within;
}

/** A lab with what grading it takes. */
export async function gradedLab(id: string): Promise<GradedLab> {
  const [lab, definition, text] = await Promise.all([
    loadLab(id),
    loadDefinition(id),
    readFile(path.join(labFolder(id), 'lab.ts'), 'utf8'),
  ]);
  const given = [...(await startFiles(lab)), ...(await solutionFiles(lab))];
  return { lab, isDrawn: 'bind' in definition, given, digest: digestOf(text) };
}
