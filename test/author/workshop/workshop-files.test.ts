import { compile } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../checker/author/workshop/figures.ts';
import { filesFrom, HOSTILE_NOTES, MARKDOWN_NOTES, planFrom } from './notes.ts';

const both = filesFrom(HOSTILE_NOTES, MARKDOWN_NOTES);
const pages = [...both].filter(([name]) => name.startsWith('content/docs/') && name.endsWith('.mdx'));

describe('a workshop made from notes', () => {
  it.for(pages)('has a page %s that MDX reads, whatever the notes say', async ([, text]) => {
    const compiled = String(await compile(text, { remarkPlugins: [remarkFrontmatter, remarkGfm], jsx: true }));
    // What is left of it when texts are taken away is markup.
    expect(compiled.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/<script|\bos\b|braces/);
    expect(compiled).not.toMatch(/href="javascript:/);
  });

  it('says every line of the notes that is not blank, in one lesson', () => {
    const coverage = JSON.parse(both.get('content/notes/coverage.json') ?? '[]') as {
      file: string;
      line: number;
      endLine: number;
    }[];
    for (const { name, text } of [HOSTILE_NOTES, MARKDOWN_NOTES])
      for (const [index, line] of text.split('\n').entries()) {
        const places = coverage.filter((at) => at.file === name && at.line <= index + 1 && index + 1 <= at.endLine);
        if (line.trim() !== '') expect(places, `${name}:${index + 1} ${line}`).toHaveLength(1);
      }
  });

  it('shows what only looked like code as it was written', async () => {
    const lesson = [...both].find(([name, text]) => name.includes('lessons/') && text.includes('Values'))?.[1] ?? '';
    const compiled = String(await compile(lesson, { remarkPlugins: [remarkFrontmatter, remarkGfm], jsx: true }));
    expect(compiled).toMatch(/\.Values\.x/);
    expect(compiled).toContain('import os is a line of Python');
  });

  it('makes a lab of a Deployment and its Service, wherever they stand, and says what it changed', () => {
    const { labs, doubts } = planFrom(MARKDOWN_NOTES);
    expect(labs.map(({ spec }) => [spec.service.type, spec.service.nodePort, spec.deployment.replicas])).toEqual([
      ['NodePort', 30080, 2],
    ]);
    expect(doubts.map(({ text }) => text).join('\n')).toContain('the notes run shop:1.0');
    expect([...both.keys()]).toContain('labs/01-shop/lab.ts');
  });

  it('begins with an example of a lab where the notes have none, and says so', () => {
    const { labs, doubts } = planFrom(HOSTILE_NOTES);
    expect(labs.map(({ id }) => id)).toEqual(['01-first-lab']);
    expect(doubts.some(({ text }) => text.includes('no Deployment'))).toBe(true);
  });

  it('shows an address of a cluster as what is typed, and no link', () => {
    const text = 'NOTES\n\nKnock at http://172.18.0.4:30001/ and see.\n';
    const lesson = [...filesFrom({ name: 'a.txt', text })].find(([name]) => name.includes('lessons/'))?.[1];
    expect(lesson).toContain('Knock at `http://172.18.0.4:30001/` and see.');
  });

  it('draws arrows', () => {
    const figures = [...both].filter(([name]) => name.startsWith('content/figures/'));
    expect(figures).toHaveLength(1);
    expect(figures[0]?.[1]).toContain('kind: "gate"');
  });

  it('gives every figure a file of its own, however alike lessons are called', () => {
    const flow = (steps: string): string => `\n    ${steps}\n`;
    const lesson = `POD TO POD\n${flow('User -> Service -> Pod')}${'\nA paragraph.\n'.repeat(6)}${flow('User -> Pod')}\n`;
    const names = figuresOf(planFrom({ name: 'twice.txt', text: `NOTES\n\n${lesson}\n${lesson}` }).lessons).map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
  });

  it('has no more lessons than a reader finds their way in, however long the notes are', () => {
    const chapter = (number: number): string => `${number}. CHAPTER\n\n${'A sentence of it.\n\n'.repeat(12)}`;
    const text = Array.from({ length: 1000 }, (_, index) => chapter(index + 1)).join('\n');
    const { lessons } = planFrom({ name: 'book.txt', text });
    expect(lessons.length).toBeLessThanOrEqual(150);
    expect(lessons.flatMap(({ sections }) => sections).length).toBeGreaterThan(990);
  });

  it('is the same for the same notes', () => {
    expect(filesFrom(HOSTILE_NOTES, MARKDOWN_NOTES)).toEqual(both);
  });
});
