import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What stands inside of a line is kept as it is written, so nobody need look for it: that is half of the time. */
const AS_WRITTEN = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelStartImage',
      'labelStartLink',
      'labelEnd',
    ],
  },
};

const OPTIONS = { extensions: [gfmTable(), AS_WRITTEN], mdastExtensions: [gfmTableFromMarkdown()] };

/** The blocks of Markdown with GitHub's tables. */
export function blocksOfMarkdown(text: string): Root {
  return fromMarkdown(text, OPTIONS);
}
