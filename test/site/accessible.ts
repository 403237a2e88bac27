import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { NARROW, useTab, WIDE } from './browser.ts';
import { type PagePath, urlOf } from './pages.ts';
import { type Look, violations } from './violations.ts';

/** What may differ on a phone: what scrolls there, what is folded there, what is too small for a finger. */
const OF_WIDTH = [
  'aria-hidden-focus',
  'button-name',
  'label-content-name-mismatch',
  'landmark-unique',
  'link-name',
  'nested-interactive',
  'scrollable-region-focusable',
  'target-size',
];

/** What may differ in the dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const LOOKS: readonly Look[] = [
  { colorScheme: 'light', viewport: WIDE },
  { colorScheme: 'dark', viewport: WIDE, rules: OF_COLOUR },
  { colorScheme: 'light', viewport: NARROW, rules: OF_WIDTH },
];

/** Lets axe look at pages in both themes and on a phone, in one visit each: opening them takes longest. */
export function proveAccessible(pages: readonly PagePath[], inTheDark: 'too' | 'not' = 'too'): void {
  const tab = useTab();

  beforeAll(() => expect(pages.length).toBeGreaterThan(20));

  it.for(pages)('axe finds nothing on %s, in any look', async (path) => {
    await tab().goto(urlOf(path));
    await unfold(tab());
    const sentences: string[] = [];
    for (const look of LOOKS.filter(({ colorScheme }) => inTheDark === 'too' || colorScheme === 'light')) {
      const found = await violations(tab(), look);
      sentences.push(...found.map((one) => `${path}, ${look.colorScheme}, ${look.viewport.width} px: ${one}`));
    }
    expect(sentences).toEqual([]);
  });
}

/** What a reader can open is part of the page: every fold, and the explanation of an answer in every question. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details:not(:has(gh-lab, gh-road))'))
      fold.setAttribute('open', '');
    for (const answer of document.querySelectorAll<HTMLInputElement>('main input[type=radio]')) answer.checked = true;
  });
}
