import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launch } from '../../scripts/chromium.ts';

export const NARROW = { width: 360, height: 740 };
export const WIDE = { width: 1440, height: 900 };

// Only offline.site.test.ts lets the service worker work: a cache would make every other test depend on it.
const VISITOR: BrowserContextOptions = { viewport: WIDE, serviceWorkers: 'block' };

/** One browser for a test file; `open` gives a test a visitor of its own, who has never been here before. */
export function useBrowser(): { open: (visitor?: BrowserContextOptions) => Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return {
    async open(visitor) {
      const context = await browser.newContext({ ...VISITOR, ...visitor });
      onTestFinished(() => context.close());
      return context.newPage();
    },
  };
}

/**
 * One tab for a test file that only looks at pages: opening a new one for each takes longer than looking. It comes near
 * no lab unless said: their clusters have tests of their own.
 */
export function useTab(visitor?: BrowserContextOptions, comesNearLabs = false): () => Page {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await (await browser.newContext({ ...VISITOR, ...visitor })).newPage();
    if (comesNearLabs) return;
    await tab.addInitScript(() => {
      IntersectionObserver.prototype.observe = () => {};
    });
  });
  afterAll(() => browser?.close());
  return () => tab;
}
