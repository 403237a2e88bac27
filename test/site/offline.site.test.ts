import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import { useBrowser } from './browser.ts';
import { BASE } from './built-site.setup.ts';

const { open } = useBrowser();

const VISITED = ['/lessons/three-ports/', '/hi/lessons/three-ports/', '/labs/01-node-port/', '/cheat-sheet/', '/'];

it('a page that was visited opens again when the server is gone, another one says why it does not', async () => {
  // Its own server, to be taken away: stronger than what a browser plays as offline.
  const site = await serveSite(inject('siteFolder'), BASE);
  const page = await open({ serviceWorkers: 'allow' });
  for (const path of VISITED) {
    await page.goto(site.url + path);
    await untilKept(page);
  }
  await site.close();

  for (const path of VISITED) {
    await page.goto(site.url + path);
    expect(await page.locator('h1').isVisible(), path).toBe(true);
    expect(await page.evaluate(styled), `${path} has its style sheets`).toBe(true);
  }
  await page.goto(`${site.url}/lessons/endpoints/`);
  expect(await page.locator('main').innerText()).toContain('Offline');
});

/** The worker keeps a page after the page was shown. (What a predicate of `waitForFunction` promises, nobody waits for.) */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const parts = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href);
    const isKept = async (url: string): Promise<boolean> => (await caches.match(url)) !== undefined;
    const areKept = async (): Promise<boolean> =>
      navigator.serviceWorker.controller !== null &&
      (await Promise.all([location.href, ...parts].map(isKept))).every(Boolean);
    while (!(await areKept())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** The palette comes from a style sheet of ours. */
function styled(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--gh-brick') !== '';
}
