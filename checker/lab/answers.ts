import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile } from '../manifests/manifest.ts';
import { fill } from './draw.ts';
import { edited } from './edit.ts';
import type { Expected } from './expect.ts';
import { labFolder } from './find-lab.ts';
import type { Lab } from './lab.ts';

/** The files a reader begins with, with their values filled in. */
export async function startFiles(lab: Lab): Promise<SourceFile[]> {
  const own = await filesIn(path.join(labFolder(lab.id), 'start'));
  if (lab.faults.length === 0) return filled(own, lab);
  const healthy = replaced(await filesIn(path.join(labFolder(lab.id), 'solution')), own);
  return filled(
    edited(
      healthy,
      lab.faults.flatMap(({ edits }) => edits),
    ),
    lab,
  );
}

/** A right answer. */
export async function solutionFiles(lab: Lab): Promise<SourceFile[]> {
  return filled(await filesIn(path.join(labFolder(lab.id), 'solution')), lab);
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

/** Files of the same name are replaced, others join. */
function replaced(files: readonly SourceFile[], by: readonly SourceFile[]): SourceFile[] {
  const all = new Map([...files, ...by].map((file) => [file.name, file]));
  return [...all.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function filled(files: readonly SourceFile[], { values }: Lab): SourceFile[] {
  return files.map(({ name, text }) => ({ name, text: fill(text, values) }));
}
