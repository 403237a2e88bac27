import type { SourceFile } from '../../manifests/manifest.ts';
import type { Claim, Problem } from './course.ts';
import { lineAt, placeOfPage } from './page.ts';

/** One for all languages. */
const ALONE = ['404.mdx', '404.md'];

/** Every page is there in every language, and says the same: headings, figures, outputs, sources, questions, code. */
export const twins: Claim = (course) => {
  const byName = new Map(course.pages.map((page) => [page.name, page]));
  return course.pages.flatMap((page) => {
    const { locale, path } = placeOfPage(page, course);
    if (ALONE.includes(path)) return [];
    if (locale !== undefined) return withoutOriginal(page, path, byName);
    return course.locales.flatMap((other) => differing(page, byName.get(`content/docs/${other}/${path}`), other));
  });
};

function withoutOriginal({ name }: SourceFile, path: string, byName: ReadonlyMap<string, unknown>): Problem[] {
  const original = `content/docs/${path}`;
  return byName.has(original)
    ? []
    : [{ file: name, line: 1, wrong: `there is no such page in the first language`, write: original }];
}

function differing(page: SourceFile, twin: SourceFile | undefined, locale: string): Problem[] {
  if (!twin)
    return [
      {
        file: page.name,
        line: 1,
        wrong: `the page is not there in every language`,
        write: page.name.replace('content/docs/', `content/docs/${locale}/`),
      },
    ];
  const [here, there] = [outline(page.text), outline(twin.text)];
  const index = there.findIndex(({ mark }, at) => mark !== here[at]?.mark);
  const first = index >= 0 ? index : there.length;
  if (first === there.length && here.length === there.length) return [];
  const [wanted, found] = [here[first], there[first]];
  return [
    {
      file: twin.name,
      line: found?.line ?? lineAt(twin.text, twin.text.length),
      wrong: `here is ${shown(found)}, and ${page.name}:${wanted?.line ?? lineAt(page.text, page.text.length)} has ${shown(wanted)}`,
      write: 'the same headings, components, sources, questions and code in the same order',
    },
  ];
}

function shown(mark: Mark | undefined): string {
  return mark ? `\`${mark.mark.split('\n')[0]}\`` : 'the end';
}

/** Something that both languages of a page share. */
interface Mark {
  readonly mark: string;
  readonly line: number;
}

const CODE = /^```[\s\S]*?^```$/gm;

/** Its headings' levels, figures, outputs, questions; then its sources; then its code without comments. */
function outline(text: string): Mark[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, blank);
  const prose = body.replaceAll(CODE, blank);
  const found = (source: string, pattern: RegExp, say = (mark: string) => mark): Mark[] =>
    [...source.matchAll(pattern)].map(({ index, 0: mark }) => ({ mark: say(mark), line: lineAt(text, index) }));
  return [
    ...found(prose, /^#+(?= )|<[A-Z]\w*|\b(?:of|step|id|lab)="[^"]*"|\{ text:|right: true/gm),
    ...found(prose, /(?<=\]\()https:[^)]*/g),
    ...found(body, CODE, (block) => block.replaceAll(/#.*$/gm, '').replaceAll(/ +$/gm, '')),
  ];
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
