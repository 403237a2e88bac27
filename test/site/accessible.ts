import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useTab } from './browser.ts';
import { PAGES, urlOf } from './pages.ts';

/**
 * Lets axe look at every page, with all its rules or with some. A file for each way of looking, so that they are looked
 * at side by side.
 */
export function proveAccessible(way: string, visitor: BrowserContextOptions, rules?: string[]): void {
  const tab = useTab(visitor);

  it.for(PAGES)(`axe finds nothing on %s ${way}`, async (path) => {
    await tab().goto(urlOf(path));
    await unfold(tab());
    // Its own check of frames opens a new tab for every page; ours have no frames.
    // What it found right is not told in full: that takes longer than finding what is wrong.
    const axe = new AxeBuilder({ page: tab() }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
    const sentences = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${path}, ${way}: ${id} at ${target.join(' ')}: ${help}`),
    );
    expect(sentences).toEqual([]);
  });
}

/** What a reader can open is part of the page: every fold, and the explanation of an answer in every question. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
    for (const answer of document.querySelectorAll<HTMLInputElement>('main input[type=radio]')) answer.checked = true;
  });
}
