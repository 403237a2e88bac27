import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pathOf, urlOf } from './pages.ts';

const { open } = useBrowser();

it('an unknown address, however deep, shows a page whose links lead to both start pages', async () => {
  const page = await open();
  const answer = await page.goto(urlOf('/lessons/no/such/door/'));
  expect(answer?.status()).toBe(404);
  const doors = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const door of doors) expect((await page.goto(door))?.status(), door).toBe(200);
  expect(doors.map(pathOf)).toEqual(expect.arrayContaining(['/', '/hi/']));
});
