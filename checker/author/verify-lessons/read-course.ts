import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../../manifests/manifest.ts';
import { localeFolders } from '../docs/locale-folders.ts';
import type { CaptureFiles, Course } from './course.ts';

/** Reads what claims about lessons are held against; what is not there is empty. */
export async function readCourse(workshop: string): Promise<Course> {
  const [pages, labs, figures, captures, inPublic] = await Promise.all([
    filesLike(workshop, 'content/docs/**/*.{md,mdx}'),
    filesLike(workshop, 'labs/[0-9][0-9]-*/brief*.mdx'),
    filesLike(workshop, 'content/figures/*.ts'),
    filesLike(workshop, 'content/captures/*/{capture.yaml,kind.json,embedded.json}'),
    namesLike(workshop, 'public/**/*.*'),
  ]);
  return {
    pages,
    locales: await localeFolders(path.join(workshop, 'content', 'docs')),
    briefs: Map.groupBy(labs, ({ name }) => name.split('/')[1] ?? ''),
    figures: new Map(figures.map(({ name, text }) => [path.basename(name, '.ts'), text])),
    captures: new Map(
      [...Map.groupBy(captures, ({ name }) => name.split('/')[2] ?? '')].map(([of, own]) => [of, captureOf(own)]),
    ),
    publicFiles: new Set(inPublic.map((name) => name.slice('public/'.length))),
  };
}

function captureOf(files: readonly SourceFile[]): CaptureFiles {
  return {
    written: files.find(({ name }) => name.endsWith('/capture.yaml'))?.text,
    records: files.filter(({ name }) => name.endsWith('.json')),
  };
}

async function filesLike(workshop: string, pattern: string): Promise<SourceFile[]> {
  const names = await namesLike(workshop, pattern);
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(workshop, name), 'utf8') })));
}

async function namesLike(workshop: string, pattern: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of glob(pattern, { cwd: workshop })) names.push(name.split(path.sep).join('/'));
  return names.toSorted();
}
