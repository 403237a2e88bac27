import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pathOf, urlOf } from './pages.ts';

const { open } = useBrowser();

/** More stops than any lesson has: whoever is not there by now is caught somewhere. */
const MANY = 400;

it.for(['/lessons/three-ports/', '/hi/lessons/three-ports/'])(
  'the keyboard alone leads from the top of %s to the next lesson, and always shows where it is',
  async (path) => {
    const page = await open({ reducedMotion: 'reduce' });
    await page.goto(urlOf(path));
    const met = new Set<string>();
    const unseen: string[] = [];
    for (let step = 0; step < MANY && !met.has('next lesson'); step++) {
      await page.keyboard.press('Tab');
      const { kind, name, seen } = await focusOf(page);
      if (!seen) unseen.push(name);
      if (kind === 'question' && !met.has(kind)) await answerByArrows(page);
      met.add(kind);
    }
    expect(unseen).toEqual([]);
    expect([...met]).toEqual(
      expect.arrayContaining(['skip link', 'search', 'question', 'mark as read', 'next lesson']),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => pathOf(url.href) !== path);
    expect(await page.locator('h1').isVisible()).toBe(true);
  },
);

it('the first stop of every visit leads past the menus, straight to the lesson', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  await page.goto(urlOf('/lessons/three-ports/'));
  await page.keyboard.press('Tab');
  expect((await focusOf(page)).kind).toBe('skip link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

/** In a group of radios the arrows choose, and what is chosen explains itself. */
async function answerByArrows(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  const explained = await page.evaluate(() => {
    const explanation = document.activeElement?.parentElement?.querySelector('input:checked ~ .why');
    return explanation?.checkVisibility() ?? false;
  });
  expect(explained, 'the answer that the arrow chose is explained').toBe(true);
}

/** What has the focus, and whether a reader sees that it has. */
function focusOf(page: Page): Promise<{ kind: string; name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const kinds: Record<string, string> = {
      'a[href="#_top"]': 'skip link',
      'button[data-open-modal]': 'search',
      'gh-quiz input': 'question',
      'gh-read button': 'mark as read',
      'a[rel=next]': 'next lesson',
    };
    const [, kind = 'other'] = Object.entries(kinds).find(([selector]) => element.matches(selector)) ?? [];
    const name = `<${element.localName}> ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 60)}`;
    // A select of the header is drawn by the label around it.
    const drawn = [element, element.closest('label')].filter((part) => part !== null);
    return { kind, name, seen: drawn.some((part) => isOutlined(part)) && isOnScreen(element) };

    function isOutlined(part: HTMLElement): boolean {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0);
    }

    function isOnScreen(part: HTMLElement): boolean {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left && bottom > top;
    }
  });
}
