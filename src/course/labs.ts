import type { MDXInstance } from 'astro';

type Brief = MDXInstance<{ title: string }>;

/** Every lab's brief in every language, by its file: the same text that the terminal shows. */
const briefs = import.meta.glob<Brief>('/labs/*/brief*.mdx', { eager: true });

/** A lab's brief in a page's language. A lab that is not there stops the build: a reader would find a dead end. */
export function briefOf(lab: string, locale: string | undefined): Brief {
  const file = locale === 'hi' ? 'brief.hi.mdx' : 'brief.mdx';
  const brief = briefs[`/labs/${lab}/${file}`];
  if (!brief) throw new Error(`There is no labs/${lab}/${file}. The labs are ${known().join(', ')}.`);
  return brief;
}

function known(): string[] {
  return [...new Set(Object.keys(briefs).map((file) => file.split('/')[2] ?? ''))];
}
