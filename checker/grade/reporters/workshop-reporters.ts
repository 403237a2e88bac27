import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../errors.ts';
import type { Reporter } from './reporter.ts';

/**
 * The workshop's own formats: every file of its folder `reporters/` default-exports one.
 * @throws {UserError} for one that cannot be loaded, or is no reporter.
 */
export async function workshopReporters(workshop: string): Promise<Reporter[]> {
  const folder = path.join(workshop, 'reporters');
  const names = await readdir(folder).catch((): string[] => []);
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).toSorted();
  return Promise.all(files.map((name) => load(path.join(folder, name), `reporters/${name}`)));
}

async function load(file: string, name: string): Promise<Reporter> {
  const module = await import(/* @vite-ignore */ pathToFileURL(file).href).catch((error: unknown) => {
    throw new UserError(`${name} cannot be loaded: ${firstLine(error)}`, { cause: error });
  });
  const reporter = (module as { default?: Partial<Reporter> }).default;
  if (typeof reporter?.name === 'string' && typeof reporter.files === 'function') return reporter as Reporter;
  throw new UserError(`${name} is no reporter: it has to default-export { name, description, files }`, {
    hint: 'gatehouse new reporter NAME makes one to begin with',
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
