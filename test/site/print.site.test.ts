import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { urlOf } from './pages.ts';

const { open } = useBrowser();

it.for(['/cheat-sheet/', '/hi/cheat-sheet/'])('%s prints on one page of A4', async (path) => {
  const page = await open();
  await page.goto(urlOf(path));
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

it('a lesson is longer: pages are counted', async () => {
  const page = await open();
  await page.goto(urlOf('/lessons/three-ports/'));
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
});

/** Chromium writes one uncompressed object for each page. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
