import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useTab } from './browser.ts';
import { PAGES, urlOf } from './pages.ts';

/** Lets axe look at every page in one theme. A file for each theme, so that both are looked at side by side. */
export function proveAccessible(theme: 'light' | 'dark'): void {
  const tab = useTab({ colorScheme: theme });

  it.for(PAGES)(`axe finds nothing on %s in the ${theme} theme`, async (path) => {
    await tab().goto(urlOf(path));
    await unfold(tab());
    // Its own check of frames opens a new tab for every page; ours have no frames.
    const { violations } = await new AxeBuilder({ page: tab() }).setLegacyMode().analyze();
    const sentences = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${path}, ${theme}: ${id} at ${target.join(' ')}: ${help}`),
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
