import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { NARROW, useTab, WIDE } from './browser.ts';
import { languageOf, PAGES, urlOf } from './pages.ts';

const tab = useTab();

describe.for(PAGES)('%s', (path) => {
  const faults: string[] = [];
  const overflows: string[] = [];

  beforeAll(async () => {
    const stop = listen(tab(), faults);
    for (const viewport of [WIDE, NARROW]) {
      await tab().setViewportSize(viewport);
      // Each width is a visit of its own: a script may look at the width once.
      await tab().goto(urlOf(path));
      const width = await tab().evaluate(() => document.documentElement.scrollWidth);
      if (width > viewport.width) overflows.push(`${width} px wide in a window of ${viewport.width} px`);
    }
    stop();
  });

  it('does not move for a reader who asked for that', async () => {
    await tab().emulateMedia({ reducedMotion: 'reduce' });
    expect(await tab().evaluate(() => document.getAnimations().length)).toBe(0);
    await tab().emulateMedia({ reducedMotion: null });
  });

  it('opens without an error and without a failed request', () => {
    expect(faults).toEqual([]);
  });

  it('fits into a narrow and into a wide window', () => {
    expect(overflows).toEqual([]);
  });

  it('has one h1, a title and the language it is written in', async () => {
    expect(await tab().locator('h1').count()).toBe(1);
    expect(await tab().title()).not.toBe('');
    expect(await tab().locator('html').getAttribute('lang')).toBe(languageOf(path));
  });
});

/** Notes what goes wrong on a tab, until it is told to stop. */
function listen(page: Page, faults: string[]): () => void {
  const listening = new AbortController();
  const note = (fault: string) => {
    if (!listening.signal.aborted) faults.push(fault);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The next visit aborts what the last one still asked for.
    if (reason !== 'net::ERR_ABORTED') note(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  return () => listening.abort();
}
