import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { labIds } from '../../checker/lab/find-lab.ts';
import { WORKSHOP } from '../../checker/lab/workshop.ts';

const DOCS = path.join(WORKSHOP, 'content', 'docs');

/** Pages of the course; the 404 page is one for both languages. */
async function pages(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.mdx') && !name.startsWith('hi') && name !== '404.mdx').toSorted();
}

/** What both languages of a page must share: its headings' levels, figures, outputs, sources, questions and code. */
function outline(text: string): string[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const code = [...body.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) =>
    block.replaceAll(/#.*$/gm, '').replaceAll(/ +$/gm, ''),
  );
  const prose = body.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const marks = prose.match(/^#+(?= )|<[A-Z]\w*|\b(?:of|step|id|lab)="[^"]*"|\{ text:|right: true/gm) ?? [];
  const sources = prose.match(/(?<=\]\()https:[^)]*/g) ?? [];
  return [...marks, ...sources, ...code];
}

describe('every page is there in both languages', () => {
  it('finds the pages at all', async () => {
    expect((await pages(DOCS)).length).toBeGreaterThan(4);
  });

  it('and says the same in both: headings, figures, outputs, sources, questions, code', async () => {
    for (const page of await pages(DOCS)) {
      const english = await readFile(path.join(DOCS, page), 'utf8');
      const hinglish = await readFile(path.join(DOCS, 'hi', page), 'utf8');
      expect(outline(hinglish), page).toEqual(outline(english));
    }
  });

  it('has a page for every lab, which shows the brief that the terminal shows', async () => {
    for (const lab of await labIds()) {
      const page = await readFile(path.join(DOCS, 'labs', `${lab}.mdx`), 'utf8');
      expect(page).toContain(`labs/${lab}/brief.mdx`);
      expect(await readFile(path.join(WORKSHOP, 'labs', lab, 'brief.hi.mdx'), 'utf8')).toContain('##');
    }
  });
});
