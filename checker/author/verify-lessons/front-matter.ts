import { parse } from 'yaml';
import type { SourceFile } from '../../manifests/manifest.ts';
import type { Claim, Problem } from './course.ts';
import { placeOfPage } from './page.ts';

const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: Three ports',
  description: 'description: What the page is about, in a line',
  minutes: 'minutes: 8',
};

/** Every page says what it is called; all but labs what they are about; lessons how long they take. */
export const frontMatter: Claim = (course) =>
  course.pages.flatMap((page) => {
    const { path } = placeOfPage(page, course);
    const wanted = path.startsWith('labs/') ? ['title'] : ['title', 'description'];
    return lacking(page, path.startsWith('lessons/') ? [...wanted, 'minutes'] : wanted);
  });

function lacking({ name: file, text }: SourceFile, wanted: readonly string[]): Problem[] {
  const written = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  if (written === undefined)
    return [
      { file, line: 1, wrong: 'the page has no front matter', write: ['---', EXAMPLES['title'], '---'].join(' ⏎ ') },
    ];
  const said = read(written);
  if (said === undefined)
    return [{ file, line: 2, wrong: 'the front matter is no YAML', write: "key: value, with quotes around ': '" }];
  return wanted
    .filter((key) => said[key] === undefined || said[key] === null || said[key] === '')
    .map((key) => ({ file, line: 2, wrong: `the front matter has no ${key}`, write: EXAMPLES[key] ?? key }));
}

function read(written: string): Record<string, unknown> | undefined {
  try {
    const said: unknown = parse(written);
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
