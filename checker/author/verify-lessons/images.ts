import type { Claim } from './course.ts';
import { lineAt, proseOf, tagsOf } from './page.ts';

/** Images say in words what they show. */
export const images: Claim = ({ pages }) =>
  pages.flatMap(({ name: file, text }) => {
    const written = [...proseOf(text).matchAll(/!\[\s*\]\(([^)\s]*)/g)].map(({ index, 1: source = '' }) => ({
      file,
      line: lineAt(text, index),
      wrong: `the image ${source} has no text for those who do not see it`,
      write: `![what it shows](${source})`,
    }));
    const tags = ['img', 'Image', 'Picture'].flatMap((name) => tagsOf(text, name));
    const silent = tags.filter(({ attributes }) => attributes['alt'] === undefined);
    return [
      ...written,
      ...silent.map(({ name, line }) => ({
        file,
        line,
        wrong: `<${name}> has no alt`,
        write: 'alt="what it shows", or alt="" for one that is only an ornament',
      })),
    ];
  });
