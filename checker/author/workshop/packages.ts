import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import type { SourceFile } from '../../manifests/manifest.ts';
import type { Packages } from './site/project-files.ts';

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The versions that this Gatehouse is tried with, for a workshop in `folder` (absolute). */
export async function packagesFor(folder: string): Promise<Packages> {
  const { version, dependencies, devDependencies } = JSON.parse(await readFile(manifestFile(), 'utf8')) as Manifest;
  const all = { ...devDependencies, ...dependencies };
  const exactly = (name: string): string => all[name] ?? '*';
  return {
    gatehouse: await whereFrom(folder, version),
    astro: exactly('astro'),
    starlight: exactly('@astrojs/starlight'),
    linksValidator: exactly('starlight-links-validator'),
    llmsTxt: exactly('starlight-llms-txt'),
    node: exactly('node'),
  };
}

/** The site's own words and its icon, which a workshop may change. */
export async function givenFiles(): Promise<SourceFile[]> {
  const names = ['content/i18n/en.json', 'public/favicon.svg'];
  const read = async (name: string) => ({ name, text: await readFile(path.join(packageFolder(), name), 'utf8') });
  return Promise.all(names.map(read));
}

function manifestFile(): string {
  const found = findPackageJSON('..', import.meta.url);
  if (found === undefined) throw new Error('Gatehouse has lost its package.json');
  return found;
}

function packageFolder(): string {
  return path.dirname(manifestFile());
}

/** A registry's version; but who installed a file, or works in Gatehouse's own folder, gets the same for the workshop. */
async function whereFrom(workshop: string, version: string): Promise<string> {
  const folder = packageFolder();
  const installed = path.dirname(folder);
  if (path.basename(installed) !== 'node_modules') return fileFrom(workshop, folder);
  const lock = await readFile(path.join(installed, '.package-lock.json'), 'utf8').catch(() => '{}');
  const { packages = {} } = JSON.parse(lock) as { packages?: Record<string, { resolved?: string }> };
  const resolved = packages['node_modules/gatehouse']?.resolved ?? '';
  if (!resolved.startsWith('file:')) return version;
  return fileFrom(workshop, path.resolve(installed, '..', resolved.slice('file:'.length)));
}

function fileFrom(workshop: string, target: string): string {
  return `file:${path.relative(workshop, target).split(path.sep).join('/')}`;
}
