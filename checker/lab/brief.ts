import type { Paint } from '../report/paint.ts';

/** A lab's brief for the terminal: its text without frontmatter, imports and markup. */
export function briefText(mdx: string, paint: Paint): string {
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/^import .*$\n/gm, '');
  return body
    .trim()
    .split('\n')
    .map((line) => (line.startsWith('#') ? paint.strong(line.replace(/^#+\s*/, '')) : line))
    .map((line) =>
      line
        .replaceAll(/\*\*([^*]+)\*\*/g, (_all, text: string) => paint.strong(text))
        .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1'),
    )
    .join('\n');
}
