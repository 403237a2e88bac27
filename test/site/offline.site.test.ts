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

/** The worker keeps a page after the page was shown. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const parts = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href);
    const kept = await Promise.all([location.href, ...parts].map((url) => caches.match(url)));
    return navigator.serviceWorker.controller !== null && kept.every((response) => response !== undefined);
  });
}

/** The palette comes from a style sheet of ours. */
function styled(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--gh-brick') !== '';
}
