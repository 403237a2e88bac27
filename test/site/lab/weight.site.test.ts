import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { solutionFiles } from '../../../checker/lab/answers.ts';
import { loadLab } from '../../../checker/lab/find-lab.ts';
import { useBrowser } from '../browser.ts';
import { htmlOf, pathOf, urlOf } from '../pages.ts';
import { check, openLab, write } from './bench.ts';

const LAB = '/labs/01-node-port/';

/** Gzipped bytes that a page with a lab costs a reader who never comes near it, beside what every page has. */
const UNTOUCHED = 1_000;

/** Of everything that is fetched until the first Check is green; `npm run bench:lab` tells the figure itself. */
const OPENED = 300_000;

const { open } = useBrowser();

it('a lab that nobody comes near costs its page less than 1 kB', () => {
  const html = htmlOf(LAB);
  const element = /<gh-lab[\s\S]*?<\/gh-lab>/.exec(html)?.[0] ?? '';
  const script = /src="[^"]*(\/_astro\/LabHere[^"]+\.js)"/.exec(html)?.[1] ?? '';
  const rule = /gh-lab:where[^{]*\{min-height[^}]*\}/.exec(html + stylesOf(html))?.[0] ?? '';
  expect([element, script, rule].map((part) => part.length > 0)).toEqual([true, true, true]);
  const parts = [element, readFileSync(path.join(inject('siteFolder'), script), 'utf8'), rule];
  expect(parts.reduce((sum, part) => sum + weigh(part), 0)).toBeLessThan(UNTOUCHED);
});

it('nothing of a lab is fetched before its reader comes near', async () => {
  const page = await open({ viewport: { width: 1280, height: 300 } });
  const fetched = listen(page);
  await page.goto(urlOf(LAB));
  await page.waitForLoadState('networkidle');
  const names = (await Promise.all(fetched)).map(({ file }) => file);
  const styles = htmlOf(LAB) + stylesOf(htmlOf(LAB));
  expect(['gh-editor', 'gh-picture', '--gh-lane'].filter((part) => styles.includes(part))).toEqual([]);
  expect(names.filter((file) => /lab-data|lab-worker|\/(bench|open)\./.test(file))).toEqual([]);
});

it('a lab costs less than 300 kB until its first Check is green, and what names mistakes is not among it', async () => {
  const page = await open({ viewport: { width: 1280, height: 300 } });
  await page.goto(urlOf(LAB));
  await page.waitForLoadState('networkidle');
  const fetched = listen(page);
  await openLab(page, '01-node-port', `${urlOf(LAB)}#_top`);
  for (const file of await solutionFiles(await loadLab('01-node-port'))) await write(page, file);
  expect((await check(page)).summary.verdict).toBe('pass');
  // Going to a place of the page fetches its icon once more, which is no part of a lab.
  const files = (await Promise.all(fetched)).filter(({ file }) => !file.endsWith('/favicon.svg'));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const names = files.map(({ file }) => file).join('\n');
  expect(names).toContain('lab-worker');
  expect(names).not.toMatch(/\/(explain|garbage-collector|in-order|prober)-/);
  expect(total, files.map(({ file, bytes }) => `${file} ${bytes}`).join('\n')).toBeLessThan(OPENED);
});

function stylesOf(html: string): string {
  return [...html.matchAll(/href="[^"]*(\/_astro\/[^"]+\.css)"/g)]
    .map(([, file = '']) => readFileSync(path.join(inject('siteFolder'), file), 'utf8'))
    .join('\n');
}

function listen(page: Page): Promise<{ file: string; bytes: number }>[] {
  const fetched: Promise<{ file: string; bytes: number }>[] = [];
  page.on('response', (answer: Response) =>
    fetched.push(answer.body().then((body) => ({ file: pathOf(answer.url()), bytes: weigh(body) }))),
  );
  return fetched;
}

function weigh(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}
