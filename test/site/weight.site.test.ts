import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { useTab } from './browser.ts';
import { LESSONS, pathOf, urlOf } from './pages.ts';

/** Gzipped bytes that a lesson may cost before the reader touches anything. */
const BUDGETS = [
  { type: 'document', name: 'HTML', limit: 15_000 },
  { type: 'stylesheet', name: 'CSS', limit: 17_000 },
  { type: 'script', name: 'JavaScript', limit: 12_000 },
] as const;

const tab = useTab(undefined, true);

beforeAll(async () => {
  const session = await tab().context().newCDPSession(tab());
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
});

it.for(LESSONS)('%s is light: 15 kB of HTML, 17 kB of CSS, 12 kB of JavaScript', async (path) => {
  const answers: Response[] = [];
  const listen = (answer: Response) => answers.push(answer);
  tab().on('response', listen);
  await tab().goto(urlOf(path));
  // Also what a script fetches by itself once the browser has nothing else to do.
  await tab().evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await tab().waitForLoadState('networkidle');
  tab().off('response', listen);
  const files = await Promise.all(answers.map(weigh));
  const tooHeavy = BUDGETS.flatMap(({ type, name, limit }) => {
    const parts = files.filter((file) => file.type === type);
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    const list = parts.map(({ file, bytes }) => `${file} ${bytes}`).join(', ');
    return total > limit ? [`${path}: ${total} bytes of ${name} gzipped, ${limit} are allowed: ${list}`] : [];
  });
  expect(tooHeavy).toEqual([]);
});

async function weigh(answer: Response): Promise<{ type: string; file: string; bytes: number }> {
  const content = await answer.body();
  const bytes = gzipSync(content, { level: 9 }).length;
  return { type: answer.request().resourceType(), file: pathOf(answer.url()), bytes };
}
