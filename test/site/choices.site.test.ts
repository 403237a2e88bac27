import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { languageOf, pathOf, urlOf } from './pages.ts';

const { open } = useBrowser();

it('another language shows the same lesson, there and back', async () => {
  const page = await open();
  await page.goto(urlOf('/lessons/three-ports/'));
  for (const { label, path } of [
    { label: 'Hinglish', path: '/hi/lessons/three-ports/' },
    { label: 'English', path: '/lessons/three-ports/' },
  ]) {
    await page.locator('starlight-lang-select select').first().selectOption({ label });
    await page.waitForURL(urlOf(path));
    expect(pathOf(page.url())).toBe(path);
    expect(await page.locator('html').getAttribute('lang')).toBe(languageOf(path));
  }
});

it.for([
  { system: 'light', chosen: 'dark' },
  { system: 'dark', chosen: 'light' },
] as const)('a reader who chose $chosen on a $system system keeps it on other pages and visits', async (theme) => {
  const page = await open({ colorScheme: theme.system });
  await page.goto(urlOf('/lessons/three-ports/'));
  const shown = () => page.locator('html').getAttribute('data-theme');
  expect(await shown()).toBe(theme.system);
  await page.locator('starlight-theme-select select').first().selectOption(theme.chosen);
  expect(await shown()).toBe(theme.chosen);
  await page.reload();
  expect(await shown()).toBe(theme.chosen);
  await page.goto(urlOf('/hi/'));
  expect(await shown()).toBe(theme.chosen);
});
