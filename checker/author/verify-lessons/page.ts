import type { SourceFile } from '../../manifests/manifest.ts';
import { linesOf } from '../facts/lines.ts';
import type { Course } from './course.ts';

const DOCS = 'content/docs/';

/** A page by its place: `hi` and `lessons/dns.mdx` of `content/docs/hi/lessons/dns.mdx`. */
export interface PagePlace {
  /** Undefined in the first language. */
  readonly locale: string | undefined;
  readonly path: string;
}

export function placeOfPage({ name }: SourceFile, { locales }: Pick<Course, 'locales'>): PagePlace {
  const whole = name.slice(DOCS.length);
  const locale = locales.find((folder) => whole.startsWith(`${folder}/`));
  return { locale, path: locale === undefined ? whole : whole.slice(locale.length + 1) };
}

/** Where a page is served, with a slash at both ends: `/hi/lessons/dns/`. */
export function addressOfPage({ name }: SourceFile): string {
  const bare = name.slice(DOCS.length).replace(/(^|\/)index\.mdx?$|\.mdx?$/, '');
  return bare === '' ? '/' : `/${bare}/`;
}

/** The page without its front matter, code and comments; every character keeps its place. */
export function proseOf(text: string): string {
  const lines = linesOf(text).map(({ kind, start, end }) =>
    kind === 'code' || kind === 'fence' || kind === 'field' ? ' '.repeat(end - start) : text.slice(start, end),
  );
  return lines
    .join('\n')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replaceAll(/(`+)(?!`)[^\n]*?\1/g, blank);
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** The line of a place in a text; counts from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A component of MDX and its attributes that are plain strings. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Every `<Name …>` of a page. */
export function tagsOf(text: string, name: string): Tag[] {
  const found = proseOf(text).matchAll(new RegExp(String.raw`<${name}\b([^<>]*)`, 'g'));
  return [...found].map(({ index, 1: written = '' }) => ({
    name,
    attributes: Object.fromEntries(
      [...written.matchAll(/\b([a-z]\w*)=(?:"([^"]*)"|'([^']*)'|\{(\d+)\})/gi)].map(
        ([, key, double, single, number]) => [key, double ?? single ?? number ?? ''],
      ),
    ),
    line: lineAt(text, index),
  }));
}
