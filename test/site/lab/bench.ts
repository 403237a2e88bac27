import type { Page } from 'playwright-core';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';
import type { Report } from '../../../checker/report/report.ts';
import { urlOf } from '../pages.ts';

/** Goes to a lab's page and comes near its lab. */
export async function openLab(page: Page, lab: string, address = urlOf(`/labs/${lab}/`)): Promise<void> {
  await page.goto(address);
  await page.locator('gh-lab').scrollIntoViewIfNeeded();
  await page.locator('gh-lab .cm-content').waitFor();
  await page.waitForFunction(() => document.querySelector('gh-lab [role=status]')?.textContent !== '');
}

/** Writes a file's text in the place of what stands in the editor, by keyboard; in a file of its own where there is none. */
export async function write(page: Page, { name, text }: SourceFile): Promise<void> {
  const tab = page.getByRole('tab', { name });
  if ((await tab.count()) === 0) {
    page.once('dialog', (dialog) => void dialog.accept(name));
    await page.locator('[data-do=file]').dispatchEvent('click');
  }
  await tab.click();
  await page.locator('gh-lab .cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Presses Check and waits for the report, as the page's own code has it. */
export async function check(page: Page): Promise<Report> {
  await page.evaluate(() => {
    const lab = document.querySelector('gh-lab') as HTMLElement & { report?: Promise<unknown> };
    lab.report = new Promise((resolve) => {
      lab.addEventListener('gh-report', (event) => resolve((event as CustomEvent<unknown>).detail), { once: true });
    });
  });
  await page.locator('[data-do=check]').click();
  return page.evaluate(
    () => (document.querySelector('gh-lab') as HTMLElement & { report?: Promise<Report> }).report,
  ) as Promise<Report>;
}

/** Presses Apply and waits for what became of each object. */
export async function apply(page: Page): Promise<string[]> {
  await page.locator('[data-do=apply]').click();
  await page.locator('gh-lab .gh-outcomes').waitFor();
  return page.locator('gh-lab .gh-outcomes li').allInnerTexts();
}

/** Does not ask a second time: every question of the page is answered with yes. */
export function sayYes(page: Page): void {
  page.on('dialog', (dialog) => void dialog.accept());
}
