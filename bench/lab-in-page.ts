import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { solutionFiles } from '../checker/lab/answers.ts';
import { loadLab } from '../checker/lab/find-lab.ts';
import type { SourceFile } from '../checker/manifests/manifest.ts';
import { buildSite } from '../scripts/build-site.ts';
import { launch } from '../scripts/chromium.ts';
import { serveSite } from '../scripts/serve-site.ts';

/**
 * How a lab in the page feels: `npm run bench:lab` builds the site, serves it gzipped as it is published, and opens lab 1
 * as a new reader does, 20 times: comes near, writes the solution, presses Check. Written to `bench/results.json`.
 */
const RUNS = 20;
const LAB = '01-node-port';
const RESULTS = path.join(import.meta.dirname, 'results.json');
const TIMEOUT_MS = 30_000;

const GOALS = { readyMs: 600, firstGreenMs: 1500, longestTaskMs: 50, gzippedBytes: 300_000 } as const;

type Figures = Record<keyof typeof GOALS, number>;

/** What is measured inside the page. */
interface Marks {
  readonly ready: Promise<number>;
  green?: Promise<number>;
  verdict?: Promise<number>;
  readonly longTasks: number[];
}

declare global {
  interface Window {
    ghMarks: Marks;
  }
}

const files = await solutionFiles(await loadLab(LAB));
const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-bench-'));
const runs: Figures[] = [];
const browser = await launch();
try {
  await buildSite({ folder, base: '', site: 'https://gatehouse.example' });
  const site = await serveSite(folder, '');
  for (let run = 0; run < RUNS; run++) runs.push(await measure(browser, site.url));
  await site.close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
const on = `${cpus().length} cores`;
const known = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}')) as Record<string, object>;
known['lab 1 in its page, from near to the first green check'] = {
  ...Object.fromEntries(Object.keys(GOALS).map((figure) => [figure, median(figure as keyof Figures)])),
  goals: GOALS,
  runs: RUNS,
  on,
};
await writeFile(RESULTS, `${JSON.stringify(known, undefined, 2)}\n`);
console.table(
  Object.fromEntries(
    Object.entries(GOALS).map(([figure, goal]) => {
      const all = runs.map((run) => run[figure as keyof Figures]);
      return [
        figure,
        { median: median(figure as keyof Figures), goal, least: Math.min(...all), most: Math.max(...all) },
      ];
    }),
  ),
);

async function measure(chromium: Browser, url: string): Promise<Figures> {
  // A service worker would keep things for the page: each run is somebody's first.
  const context = await chromium.newContext({ viewport: { width: 1280, height: 600 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${url}/labs/${LAB}/`);
    await page.waitForLoadState('networkidle');
    const fetched: Promise<number>[] = [];
    page.on('response', (response) => fetched.push(response.body().then(weigh)));
    await page.evaluate(comeNear);
    const readyMs = await page.evaluate(() => window.ghMarks.ready);
    for (const file of files) await write(page, file);
    await page.evaluate(pressCheck);
    const firstGreenMs = await page.evaluate(() => window.ghMarks.green ?? Number.NaN);
    await page.evaluate(() => window.ghMarks.verdict);
    const longTasks = await page.evaluate(() => window.ghMarks.longTasks);
    const gzippedBytes = (await Promise.all(fetched)).reduce((sum, bytes) => sum + bytes, 0);
    const round = Math.round;
    return {
      readyMs: round(readyMs),
      firstGreenMs: round(firstGreenMs),
      longestTaskMs: round(Math.max(0, ...longTasks)),
      gzippedBytes,
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page: scrolls to the lab as a link to it does, and notes what comes. */
function comeNear(): void {
  const lab = document.querySelector('gh-lab');
  if (!lab || document.querySelector('gh-lab [role=status]')) throw new Error('the lab is not there, or open already');
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });
  const start = performance.now();
  const ready = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!lab.querySelector('[role=status]')?.textContent) return;
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(lab, { childList: true, subtree: true, characterData: true });
  });
  window.ghMarks = { ready, longTasks };
  lab.scrollIntoView({ behavior: 'instant' });
}

/** Runs in the page. */
function pressCheck(): void {
  const lab = document.querySelector('gh-lab');
  const results = lab?.querySelector('.gh-results');
  if (!lab || !results) throw new Error('the lab is not open');
  const start = performance.now();
  window.ghMarks.green = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!results.querySelector('.gh-check.gh-pass')) return;
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(results, { childList: true, subtree: true });
  });
  window.ghMarks.verdict = new Promise((resolve, reject) => {
    lab.addEventListener('gh-report', (event) => {
      const { summary } = (event as CustomEvent<{ summary: { verdict: string } }>).detail;
      if (summary.verdict === 'pass') resolve(performance.now() - start);
      else reject(new Error(`the solution earned ${summary.verdict}`));
    });
  });
  lab.querySelector<HTMLButtonElement>('[data-do=check]')?.click();
}

/** By keyboard, in the place of what stands in the editor. Playwright's own clicks would be long tasks of the measuring. */
async function write(page: Page, { name, text }: SourceFile): Promise<void> {
  await page.evaluate((file) => {
    const tabs = document.querySelectorAll<HTMLElement>('gh-lab [role=tab]');
    [...tabs].find(({ textContent }) => textContent === file)?.click();
    document.querySelector<HTMLElement>('gh-lab .cm-content')?.focus();
  }, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Level 9 is what a server that compresses once would send. */
function weigh(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}

function median(figure: keyof Figures): number {
  const sorted = runs.map((run) => run[figure]).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
