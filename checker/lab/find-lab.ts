import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { distance } from 'fastest-levenshtein';
import { UserError } from '../errors.ts';
import { type DrawnLab, drawValues, type Values } from './draw.ts';
import type { Lab } from './lab.ts';
import { readerSeed } from './seed.ts';
import { WORKSHOP } from './workshop.ts';

/** Where the labs are: the workshop's own, or an instructor's (`grade --labs-dir`), which no student can edit. */
export function labsFolder(): string {
  return process.env[LABS] ?? path.join(WORKSHOP, 'labs');
}

/** Environment variable with the folder of the labs; for the processes that judge, too. */
export const LABS = 'GATEHOUSE_LABS';

export function labFolder(id: string): string {
  return path.join(labsFolder(), id);
}

/** Where a reader's answer is. */
export function workFolder(id: string): string {
  return path.join(WORKSHOP, 'work', id);
}

/** The ids of all labs, in order: a lab is a folder of `labs/` whose name starts with its number. */
export async function labIds(): Promise<string[]> {
  const entries = await readdir(labsFolder(), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{2}-/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

/** What a lab's `lab.ts` exports. */
export async function loadDefinition(id: string): Promise<Lab | DrawnLab> {
  const file = pathToFileURL(path.join(labFolder(id), 'lab.ts')).href;
  try {
    const module = (await import(/* @vite-ignore */ file)) as { default: Lab | DrawnLab };
    return module.default;
  } catch (cause) {
    throw new UserError(`${id}/lab.ts cannot be loaded: ${(cause as Error).message.split('\n')[0]}`, {
      hint: `it is in ${labsFolder()}, and imports checks by names like 'gatehouse/checks/deployment-ready'`,
      exitCode: 3,
      cause,
    });
  }
}

/** The lab as it is for a seed; without one, with the values it usually has. */
export async function loadLab(id: string, seed?: string): Promise<Lab> {
  const definition = await loadDefinition(id);
  return 'bind' in definition ? boundLab(definition, drawValues(definition.vars, seed)) : definition;
}

/** The lab for values of one's own choice. */
export function boundLab(definition: DrawnLab, values: Values): Lab {
  return definition.bind(values);
}

/**
 * The lab a reader means, with what was drawn for them, by `3`, `03`, `load-balancer`, `03-load-balancer` or a part of its name.
 * @throws {UserError} with the list where nothing was asked, with the nearest names where nothing fits.
 */
export async function findLab(word: string | undefined): Promise<Lab> {
  const ids = await labIds();
  if (word === undefined || word === '')
    throw new UserError('which lab?', { hint: `there are ${ids.map(shown).join(', ')}` });
  const wanted = word.toLowerCase();
  const byNumber = /^\d+$/.test(wanted) ? ids.filter((id) => Number.parseInt(id, 10) === Number(wanted)) : [];
  const exact = ids.filter((id) => id === wanted || id.slice(3) === wanted);
  const found =
    byNumber.length > 0
      ? byNumber
      : exact.length > 0
        ? exact
        : /^\d+$/.test(wanted)
          ? []
          : ids.filter((id) => id.includes(wanted));
  if (found[0] !== undefined && found.length === 1) return loadLab(found[0], await readerSeed(workFolder(found[0])));
  if (found.length > 1)
    throw new UserError(`"${word}" fits several labs`, { hint: `which one: ${found.map(shown).join(', ')}?` });
  throw new UserError(`there is no lab "${word}"`, { hint: nearest(wanted, ids) });
}

/** By the whole name or one of its words: `lod` is near `load-balancer`. */
function nearest(word: string, ids: readonly string[]): string {
  const near = ids.filter((id) => {
    const name = id.slice(3);
    return [name, ...name.split('-')].some((part) => distance(word, part) <= Math.max(1, Math.floor(part.length / 3)));
  });
  const [only] = near;
  if (only !== undefined && near.length === 1) return `did you mean ${shown(only)}?`;
  return `there are ${(near.length > 0 ? near : ids).map(shown).join(', ')}`;
}

function shown(id: string): string {
  return `${Number.parseInt(id, 10)} (${id.slice(3)})`;
}
