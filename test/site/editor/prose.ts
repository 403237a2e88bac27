/**
 * The words of a page as a reader meets them, one block (a paragraph, a list's item, a cell, an answer) each: without
 * listings, markup and addresses. Inline code stays in its backticks.
 */
export function blocksOf(mdx: string): string[] {
  const [, frontMatter = '', body = mdx] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
  const written = body
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replaceAll(/^(import|export) .*$/gm, '');
  const titles = [...frontMatter.matchAll(/^(?:title|description): *['"]?(.*?)['"]?$/gm)].map(
    ([, words = '']) => words,
  );
  const markup = written.replaceAll(/<[A-Z]\w*(?:[^<>]|<[^<>]*>|=>)*?\/>/g, '');
  return [...titles, ...attributesOf(written), ...paragraphsOf(markup)]
    .map(plain)
    .filter((block) => /\p{L}/u.test(block));
}

/** What the reader sees of a component's attributes: a question, its answers and why they are right or wrong. */
function attributesOf(mdx: string): string[] {
  const quoted = /\b(?:question|heading|caption)="([^"]*)"|\b(?:text|why): (?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g;
  return [...mdx.matchAll(quoted)].map(([, attribute, single, double]) => attribute ?? single ?? double ?? '');
}

function paragraphsOf(markup: string): string[] {
  return markup
    .split(/\n\s*\n|\n(?=\s*(?:[-*] |\d+\. |#|\||>))/)
    .flatMap((block) => (/^\s*\|/.test(block) ? block.split('|') : [block]));
}

/** Without the signs of Markdown and HTML; of a link its text stays. */
function plain(block: string): string {
  return block
    .replaceAll(/\[((?:[^[\]]|`[^`]*`)*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`[^`]*`|<\/?[A-Za-z][^<>]*>/g, (found) => (found.startsWith('`') ? found : ''))
    .replaceAll(/^\s*(?:[-*] |\d+\. |#+ |> )/gm, '')
    .replaceAll('**', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The sentences of a block; a piece of code in one counts as a word. */
export function sentencesOf(block: string): string[] {
  return block
    .replaceAll(/`[^`]*`/g, 'code')
    .split(/(?<=[.!?]["'”’)*_]*)\s+/)
    .filter((sentence) => sentence !== '');
}

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
