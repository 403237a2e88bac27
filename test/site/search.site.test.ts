import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pathOf, urlOf } from './pages.ts';

const { open } = useBrowser();

it.for([
  { from: '/', lesson: '/lessons/load-balancer/' },
  { from: '/hi/', lesson: '/hi/lessons/load-balancer/' },
])('by keyboard alone a search for “EXTERNAL-IP pending” leads from $from to $lesson', async ({ from, lesson }) => {
  const page = await open();
  await page.goto(urlOf(from));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('EXTERNAL-IP pending');
  const dialog = page.getByRole('dialog');
  await dialog.locator(`a[href*="${lesson}"]`).first().waitFor();

  let reached = '';
  for (let step = 0; step < 40 && !reached.startsWith(lesson); step++) {
    await page.keyboard.press('Tab');
    reached = await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href ?? '').then(pathOf);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(`${urlOf(lesson)}*`);
  expect(pathOf(page.url())).toBe(lesson);
});
