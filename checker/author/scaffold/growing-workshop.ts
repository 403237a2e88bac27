import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { nearestWorkshop } from '../../lab/workshop.ts';
import { localeFolders } from '../docs/locale-folders.ts';

/** A workshop as it stands, for what is added to it. */
export interface GrowingWorkshop {
  readonly folder: string;
  /** The folders of `content/docs` with other languages' pages. */
  readonly locales: readonly string[];
  /** The ids of its labs, in order. */
  readonly labs: readonly string[];
  /** The names of the checks of its own, without `.ts`. */
  readonly checks: readonly string[];
  /** Of lessons in the first language, without `.mdx`. */
  readonly lessons: readonly string[];
  /** How Gatehouse is called there: by the script of that name where `package.json` has one, else by `npx`. */
  readonly command: (word: 'new' | 'verify', args: string) => string;
}

/** @throws {UserError} where no folder from here upwards has a `package.json`. */
export async function growingWorkshop(from: string): Promise<GrowingWorkshop> {
  const folder = nearestWorkshop(from) ?? nearestPackage(from);
  if (folder === undefined)
    throw new UserError('there is no package.json here, nor in a folder above', {
      hint: 'a workshop is a package: npm init --yes && npm pkg set type=module',
    });
  const { scripts = {} } = await manifestOf(folder);
  const docs = path.join(folder, 'content', 'docs');
  const labs = await namesIn(path.join(folder, 'labs'), /^\d{2}-.*$/);
  return {
    folder,
    locales: await localeFolders(docs),
    labs,
    checks: await namesIn(path.join(folder, 'checks'), /^.*(?=\.ts$)/),
    lessons: await namesIn(path.join(docs, 'lessons'), /^.*(?=\.mdx$)/),
    command: (word, args) => (word in scripts ? `npm run ${word} -- ${args}` : `npx gatehouse ${word} ${args}`),
  };
}

function nearestPackage(folder: string): string | undefined {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : nearestPackage(above);
}

async function manifestOf(folder: string): Promise<{ scripts?: Record<string, string> }> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  try {
    return JSON.parse(text) as { scripts?: Record<string, string> };
  } catch (error) {
    throw new UserError(`${path.join(folder, 'package.json')} is no JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name) => pattern.exec(name) ?? []).toSorted();
}
