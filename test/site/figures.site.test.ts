import { describe, expect, it } from 'vitest';
import { NARROW, useTab, WIDE } from './browser.ts';
import { textFaults } from './figure-texts.ts';
import { PAGES, urlOf } from './pages.ts';

const tab = useTab({ reducedMotion: 'reduce' });

describe.for([
  { width: 'wide', viewport: WIDE },
  { width: 'narrow', viewport: NARROW },
])('in a $width window', ({ viewport }) => {
  it.for(PAGES)('no text of a figure on %s leaves its shape or the drawing, or lies on another text', async (path) => {
    await tab().setViewportSize(viewport);
    await tab().goto(urlOf(path));
    expect(await textFaults(tab())).toEqual([]);
  });
});

it('there are figures at all, in both languages', async () => {
  for (const path of ['/lessons/three-ports/', '/hi/lessons/three-ports/']) {
    await tab().goto(urlOf(path));
    expect(await tab().locator('.gh-figure svg [data-place]').count(), path).toBeGreaterThan(4);
  }
});

it.for(PAGES)(
  'every figure on %s is told in words, and nothing moves for a reader who asked for that',
  async (path) => {
    await tab().goto(urlOf(path));
    const silent = await tab()
      .locator('figure svg')
      .evaluateAll((drawings) => drawings.filter((svg) => !(svg.getAttribute('aria-label') ?? '').trim()).length);
    expect(silent, 'drawings without words').toBe(0);
    expect(await tab().evaluate(() => document.getAnimations().length), 'animations').toBe(0);
  },
);
