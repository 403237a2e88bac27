import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

/** A page of the built site, by its path under the base: `/`, `/hi/lessons/three-ports/`, `/404.html`. */
export type PagePath = string;

/** Every page that was built, also those that no sitemap names. */
export const PAGES: readonly PagePath[] = globSync('**/*.html', { cwd: inject('siteFolder') })
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  .toSorted();

export const LESSONS = PAGES.filter((page) => /^\/(hi\/)?lessons\/./.test(page));

/** What was built, as it is before a browser reads it. */
export function htmlOf(page: PagePath): string {
  return readFileSync(path.join(inject('siteFolder'), page.endsWith('/') ? `${page}index.html` : page), 'utf8');
}

/** The language that a page is written in. */
export function languageOf(page: PagePath): 'en' | 'hi-Latn' {
  return page.startsWith('/hi/') ? 'hi-Latn' : 'en';
}

/** The address at which a page is served now. */
export function urlOf(page: PagePath): string {
  return `${inject('siteUrl')}${page}`;
}

/** The path of a served address under the base, without its anchor. */
export function pathOf(url: string): PagePath {
  return url.slice(inject('siteUrl').length).replace(/[#?].*$/, '');
}
