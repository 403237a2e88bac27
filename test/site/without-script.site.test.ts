import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { urlOf } from './pages.ts';

const { open } = useBrowser();

it.for(['/lessons/three-ports/', '/hi/lessons/three-ports/'])(
  'without JavaScript %s has its text, its figure, and a question that explains itself',
  async (path) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(urlOf(path));
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.gh-figure svg:visible').count()).toBe(1);

    const question = page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .first();
    const explanations = question.locator('p.why');
    expect(await explanations.filter({ visible: true }).count()).toBe(0);
    await question.getByRole('radio').nth(1).check();
    expect(await explanations.nth(1).isVisible()).toBe(true);
    expect(await explanations.filter({ visible: true }).count()).toBe(1);
  },
);

it('without JavaScript the lessons lead to each other', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(urlOf('/lessons/three-ports/'));
  const here = page.url();
  await page.locator('a[rel=next]').click();
  expect(page.url()).not.toBe(here);
  expect(await page.locator('h1').isVisible()).toBe(true);
});
