import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import coverage from '../../content/notes/coverage.json' with { type: 'json' };

const CONTENT = path.join(WORKSHOP, 'content');

/** What the notes say, paragraph by paragraph, as they are parted by empty lines. */
async function paragraphs(): Promise<string[]> {
  const notes = await readFile(path.join(CONTENT, 'notes', 'kubernetes-services.txt'), 'utf8');
  return notes
    .split(/\n\s*\n/)
    .map(plain)
    .filter(Boolean);
}

/** One line, without rules and the marks of Markdown. */
function plain(text: string): string {
  return text
    .replaceAll(/^-{3,}$/gm, '')
    .replaceAll(/[`*]|\[(?=[^\]]*\]\()|\]\([^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^- /, '');
}

it('maps every paragraph of the notes, once and in order', async () => {
  const starts = (await paragraphs()).map((paragraph, index) => ({ index, paragraph }));
  expect(coverage.length).toBe(starts.length);
  for (const { index, paragraph } of starts) {
    expect(coverage[index]?.paragraph).toBe(index + 1);
    expect(paragraph.startsWith(coverage[index]?.begins ?? '?'), `${index + 1}: ${paragraph.slice(0, 80)}`).toBe(true);
  }
});

it('names a lesson that carries it, in these words', async () => {
  const missing: string[] = [];
  for (const { paragraph, lesson, carries } of coverage) {
    expect(carries.length).toBeGreaterThan(0);
    const text = plain(await readFile(path.join(CONTENT, 'docs', 'lessons', `${lesson}.mdx`), 'utf8'));
    missing.push(
      ...carries.filter((words) => !text.includes(words)).map((words) => `${paragraph}: ${lesson}: “${words}”`),
    );
  }
  expect(missing).toEqual([]);
});
