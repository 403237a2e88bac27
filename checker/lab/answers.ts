import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile } from '../manifests/manifest.ts';
import { edited } from './edit.ts';
import type { Expected } from './expect.ts';
import { labFolder } from './find-lab.ts';
import { filled, type GivenFiles, replaced, solutionOf, startOf } from './given-files.ts';
import type { Lab } from './lab.ts';

/** The files a reader begins with, with their values filled in. */
export async function startFiles(lab: Lab): Promise<SourceFile[]> {
  return startOf(lab, await givenFiles(lab.id));
}

/** A right answer. */
export async function solutionFiles(lab: Lab): Promise<SourceFile[]> {
  return solutionOf(lab, await givenFiles(lab.id));
}

/** What lies in the lab's folder. */
export async function givenFiles(id: string): Promise<GivenFiles> {
  const [start, solution] = await Promise.all(
    ['start', 'solution'].map((folder) => filesIn(path.join(labFolder(id), folder))),
  );
  return { start: start ?? [], solution: solution ?? [] };
}

/** A known wrong answer: the solution, with the folder's files in place of its own and its edits made. */
export async function wrongFiles(
  lab: Lab,
  slug: string,
  { edits = [] }: Pick<Expected, 'edits'>,
): Promise<SourceFile[]> {
  const solution = await filesIn(path.join(labFolder(lab.id), 'solution'));
  const own = await filesIn(path.join(labFolder(lab.id), 'wrong', slug));
  return filled(edited(replaced(solution, own), edits), lab);
}

/** The solution with one fault of a lab left in it. */
export async function filesWithFault(lab: Lab, { edits }: Required<Pick<Expected, 'edits'>>): Promise<SourceFile[]> {
  return filled(edited(await filesIn(path.join(labFolder(lab.id), 'solution')), edits), lab);
}

/** The slugs of a lab's `wrong/`, with what each earns. */
export async function wrongAnswers(lab: Lab): Promise<{ slug: string; expected: Expected }[]> {
  const folder = path.join(labFolder(lab.id), 'wrong');
  const slugs = (await readdir(folder).catch((): string[] => [])).toSorted();
  return Promise.all(
    slugs.map(async (slug) => {
      const file = pathToFileURL(path.join(folder, slug, 'expect.ts')).href;
      return { slug, expected: ((await import(file)) as { default: Expected }).default };
    }),
  );
}

/** The answer's files; a folder that is not there has none. */
async function filesIn(folder: string): Promise<SourceFile[]> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => /\.(ya?ml|json)$/.test(name));
  return Promise.all(
    names.toSorted().map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
}
