import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { urlOf } from './pages.ts';
import { firstQuestion } from './quiz.ts';

const LESSON = urlOf('/lessons/three-ports/');

const { open } = useBrowser();

it('an answer and the mark of a lesson that was read are still there after a reload', async () => {
  const page = await open();
  await page.goto(LESSON);
  expect(await isDone(page)).toBe(false);
  await doLesson(page);
  await page.reload();
  expect(await isDone(page)).toBe(true);
});

it('progress that was exported is taken up by another browser', async () => {
  const here = await open();
  await here.goto(LESSON);
  await doLesson(here);
  await here.goto(urlOf('/progress/'));
  const [download] = await Promise.all([
    here.waitForEvent('download'),
    here.getByRole('button', { name: 'Export' }).click(),
  ]);
  const file = await readFile(await download.path());

  const elsewhere = await open();
  await elsewhere.goto(urlOf('/hi/progress/'));
  const [chooser] = await Promise.all([
    elsewhere.waitForEvent('filechooser'),
    elsewhere.getByRole('button', { name: 'Import' }).click(),
  ]);
  await chooser.setFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer: file });
  await elsewhere.getByRole('status').filter({ hasText: 'lessons 1' }).waitFor();
  await elsewhere.goto(LESSON);
  expect(await isDone(elsewhere)).toBe(true);
});

it('a file that is no progress changes nothing, and says so', async () => {
  const page = await open();
  await page.goto(LESSON);
  await doLesson(page);
  await page.goto(urlOf('/progress/'));
  const table = await page.locator('gh-progress table').innerText();
  await page
    .locator('gh-progress input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1}') });
  await page.getByRole('status').filter({ hasText: 'nothing was changed' }).waitFor();
  expect(await page.locator('gh-progress table').innerText()).toBe(table);
});

async function doLesson(page: Page): Promise<void> {
  await firstQuestion(page).right.check();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByText('You have read this lesson.').waitFor();
}

async function isDone(page: Page): Promise<boolean> {
  const answered = await firstQuestion(page).right.isChecked();
  const read = await page.getByText('You have read this lesson.').isVisible();
  expect(answered, 'the answer and the mark go together here').toBe(read);
  return read;
}
