import { expect, it } from 'vitest';
import { useBrowser, useTab } from './browser.ts';
import { htmlOf, PAGES, urlOf } from './pages.ts';

const tab = useTab();
const { open } = useBrowser();

it.for(PAGES)('no button on %s copies a prompt with its command', async (path) => {
  const copied = await tab().evaluate((html) => {
    const buttons = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('button[data-code]');
    return [...buttons].map((button) => (button as HTMLElement).dataset['code'] ?? '');
  }, htmlOf(path));
  // Expressive Code writes the end of a line as a DEL.
  expect(copied.flatMap((code) => code.split('\u007f')).filter((line) => /^\s*[$#%>] /.test(line))).toEqual([]);
});

it('the button beside a command copies what is to be typed, and nothing else', async () => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(urlOf('/lessons/three-ports/'));
  const command = page.locator('.gh-captured').first();
  await command.hover();
  await command.locator('button[data-code]').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^(kubectl|curl|docker) /);
  expect(await command.locator('.ec-line').allInnerTexts()).toEqual(copied.trimEnd().split('\n'));
});
