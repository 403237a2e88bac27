import type { Claim } from './course.ts';
import { tagsOf } from './page.ts';

/** `<Scene of="x" />` has a figure, and the figure a title and a caption. */
export const scenes: Claim = ({ pages, figures }) =>
  pages.flatMap(({ name: file, text }) =>
    tagsOf(text, 'Scene').flatMap(({ attributes: { of = '' }, line }) => {
      const figure = figures.get(of);
      if (figure === undefined)
        return {
          file,
          line,
          wrong: `<Scene of="${of}" /> has no content/figures/${of}.ts`,
          write:
            figures.size > 0
              ? `of="…", one of ${[...figures.keys()].join(', ')}`
              : `a scene in content/figures/${of}.ts`,
        };
      return ['title', 'caption']
        .filter((word) => !new RegExp(String.raw`^\s*${word}:`, 'm').test(figure))
        .map((word) => ({
          file: `content/figures/${of}.ts`,
          line: 1,
          wrong: `the scene has no ${word}`,
          write: `${word}: { en: '…', hi: '…' }`,
        }));
    }),
  );
