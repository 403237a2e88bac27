import { expect, it } from 'vitest';
import { NARROW, useTab, WIDE } from './browser.ts';
import { textFaults } from './figure-texts.ts';
import { htmlOf, LESSONS, PAGES, urlOf } from './pages.ts';

const DRAWN = PAGES.filter((page) => htmlOf(page).includes('class="gh-figure"'));
const tab = useTab();

it.for(DRAWN)('no text of a figure on %s leaves its shape or the drawing, or lies on another text', async (path) => {
  await tab().goto(urlOf(path));
  for (const viewport of [WIDE, NARROW]) {
    await tab().setViewportSize(viewport);
    expect(await textFaults(tab()), `${viewport.width} px`).toEqual([]);
  }
});

it('there are figures at all, one on each lesson', () => {
  expect(LESSONS.filter((lesson) => !DRAWN.includes(lesson))).toEqual([]);
});

it.for(DRAWN)('every figure on %s is told in words', async (path) => {
  const silent = await tab().evaluate((html) => {
    const drawings = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('figure svg');
    return [...drawings].filter((svg) => !(svg.getAttribute('aria-label') ?? '').trim()).length;
  }, htmlOf(path));
  expect(silent).toBe(0);
});
