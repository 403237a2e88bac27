import Slugger from 'github-slugger';
import type { SourceFile } from '../../manifests/manifest.ts';
import type { Claim, Course, Problem } from './course.ts';
import { addressOfPage, lineAt, placeOfPage, proseOf } from './page.ts';

/** Pages that nobody wrote: the integration makes them in every language. */
const MADE = ['print/'];

/** No real host: only the way from one page to another counts. */
const HERE = 'https://course.invalid';

/** Links within the course lead to pages, files and headings that are there. */
export const links: Claim = (course) => {
  const anchors = new Map(course.pages.map((page) => [addressOfPage(page), anchorsOf(page, course)]));
  for (const locale of [undefined, ...course.locales])
    for (const made of MADE) anchors.set(`/${locale ? `${locale}/` : ''}${made}`, new Set());
  return course.pages.flatMap((page) => linksOf(page).flatMap((link) => lost(page, link, anchors, course) ?? []));
};

interface Link {
  readonly to: string;
  readonly line: number;
}

function linksOf({ text }: SourceFile): Link[] {
  const found = proseOf(text).matchAll(/(?<!!\[[^\]\n]*)\]\(\s*<?([^)\s>]+)|\bhref="([^"]*)"/g);
  return [...found].map(({ index, 1: inText, 2: inTag }) => ({ to: inText ?? inTag ?? '', line: lineAt(text, index) }));
}

function lost(
  page: SourceFile,
  { to, line }: Link,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  { publicFiles }: Course,
): Problem | undefined {
  const { origin, pathname, hash } = new URL(to, `${HERE}${addressOfPage(page)}`);
  if (origin !== HERE || publicFiles.has(pathname.slice(1))) return undefined;
  const address = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const found = anchors.get(address);
  const at = { file: page.name, line };
  if (!found)
    return { ...at, wrong: `the link ${to} leads to no page`, write: `a page that is there${near(address, anchors)}` };
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor === '' || found.has(anchor)) return undefined;
  return {
    ...at,
    wrong: `the link ${to} leads to no heading of its page`,
    write: found.size > 0 ? `one of ${[...found].map((id) => `#${id}`).join(', ')}` : 'the link without its #',
  };
}

/** The page of the same name elsewhere, if there is one. */
function near(address: string, anchors: ReadonlyMap<string, unknown>): string {
  const name = address.split('/').at(-2);
  const other = [...anchors.keys()].find((known) => known.split('/').at(-2) === name);
  return other && name ? `, like ${other}` : '';
}

/** A page's headings and ids, and those of the lab's brief that it shows. */
function anchorsOf(page: SourceFile, course: Course): ReadonlySet<string> {
  const slugger = new Slugger();
  const texts = [page, ...briefsShown(page, course)].map(({ text }) => text);
  const ids = texts.flatMap((text) => [...proseOf(text).matchAll(/\bid="([^"{}]+)"/g)].map(([, id]) => id ?? ''));
  return new Set([...texts.flatMap(headingsOf).map((heading) => slugger.slug(heading)), ...ids]);
}

function briefsShown({ text, name }: SourceFile, { briefs, locales }: Course): SourceFile[] {
  const { locale } = placeOfPage({ name, text }, { locales });
  const lab = /^import \w+ from '[^']*\/labs\/([^/]+)\/brief/m.exec(text)?.[1];
  const file = locale === 'hi' ? 'brief.hi.mdx' : 'brief.mdx';
  return (lab === undefined ? [] : (briefs.get(lab) ?? [])).filter((brief) => brief.name.endsWith(`/${file}`));
}

/** As they are read: without the marks of code, emphasis and links. */
function headingsOf(text: string): string[] {
  const prose = proseOf(text);
  return [...prose.matchAll(/^#{1,6} +\S.*$/gm)].map(({ index, 0: { length } }) =>
    text
      .slice(index, index + length)
      .replace(/^#+ +/, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[`*]/g, '')
      .trim(),
  );
}
