import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  /** All of axe's rules unless said. */
  readonly rules?: string[];
}

/** What axe finds on a page of the site as it looks there. */
export async function violations(page: Page, { colorScheme, viewport, rules }: Look): Promise<string[]> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
  return foundByAxe(page, rules);
}

/** What axe finds on a page as it looks now; all of its rules unless said. */
export async function foundByAxe(page: Page, rules?: string[]): Promise<string[]> {
  // Its own check of frames opens a new tab for every page; ours have no frames. What it found right is not told in
  // full: that takes longer than finding what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}: ${help}`),
  );
}
