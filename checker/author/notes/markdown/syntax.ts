import type { Root, RootContent } from 'mdast';
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
  const root = fromMarkdown(text, OPTIONS);
  untangle(root.children, Number.POSITIVE_INFINITY);
  return root;
}

/** A fence that only the end of its list's item closes would reach into the line of the next item. */
function untangle(nodes: readonly RootContent[], last: number): void {
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]?.position?.start.line;
    const end = Math.min(last, next === undefined ? last : next - 1);
    if (node.position && node.position.end.line > end) node.position.end.line = Math.max(end, node.position.start.line);
    if (node.type === 'list' || node.type === 'listItem') untangle(node.children, node.position?.end.line ?? end);
  }
}
