import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Grades } from '../../checker/grade/grades.ts';
import { html } from '../../checker/grade/reporters/html.ts';
import { NARROW, useBrowser, WIDE } from '../site/browser.ts';
import { foundByAxe } from '../site/violations.ts';
import { exampleGrades, gradesOf } from './example-grades.ts';
import { hostileGrades } from './hostile-grades.ts';

/** Nobody answers there: the page is made in the browser. */
const ADDRESS = 'http://gatehouse.test/';
const { open } = useBrowser();

/** The report as a browser opens it, and what went wrong there or was asked for. */
async function reportOf(grades: Grades): Promise<{ page: Page; troubles: string[] }> {
  const page = await open();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('dialog', (dialog) => troubles.push(dialog.message()));
  page.on('request', (request) => request.url() !== ADDRESS && troubles.push(request.url()));
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: html.files(grades)[0]?.text }));
  await page.goto(ADDRESS);
  return { page, troubles };
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

const namesShown = (page: Page) => page.locator('.student h3 > bdi:visible').allTextContents();

describe('the report in a browser', () => {
  it.for([
    ['a class', exampleGrades()],
    ['one student', gradesOf('bo')],
  ] as const)('axe finds nothing on that of %s, in light, in the dark and on a phone', async ([, grades]) => {
    const { page } = await reportOf(grades);
    await unfold(page);
    expect(await foundByAxe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await foundByAxe(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await foundByAxe(page)).toEqual([]);
  });

  it('asks nobody for anything and runs nothing, whatever a submission writes', async () => {
    const { page, troubles } = await reportOf(hostileGrades());
    await unfold(page);
    expect(await page.locator('.checks').first().textContent()).toContain('<script>alert(1)</script>');
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => !/^#[\w.-]+$/.test(link))).toEqual([]);
    expect(await page.locator('script, img, iframe').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it.for([WIDE, NARROW])('is never wider than its window of $width px', async (viewport) => {
    const { page } = await reportOf(hostileGrades());
    await page.setViewportSize(viewport);
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });

  it('leads by keyboard from what is to be looked at to the student, unfolded', async () => {
    const { page } = await reportOf(exampleGrades());
    const words = page.locator('#student-cy .checks').first();
    expect(await words.isVisible()).toBe(false);
    await page.locator('.attention a').first().focus();
    await page.keyboard.press('Enter');
    await words.waitFor();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('shows those students alone that are asked for, by the arrow keys', async () => {
    const { page } = await reportOf(exampleGrades());
    await page.getByLabel('all', { exact: true }).focus();
    const shown = [await namesShown(page)];
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press('ArrowRight');
      shown.push(await namesShown(page));
    }
    expect(shown).toEqual([['Ada Lovelace', 'bo', 'cy', 'dee'], ['bo', 'cy', 'dee'], ['cy'], ['Ada Lovelace']]);
  });

  it('prints what is folded, in light colours', async () => {
    const { page } = await reportOf(exampleGrades());
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('#student-bo .checks').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(36, 31, 27)');
  });
});
