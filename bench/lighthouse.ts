import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { runOrFail } from '../checker/process/run.ts';
import { buildSite } from '../scripts/build-site.ts';
import { findChromium, launch } from '../scripts/chromium.ts';
import { serveSite } from '../scripts/serve-site.ts';

/**
 * What Lighthouse says of the start page and of three lessons: `npm run bench:lighthouse` builds the site, serves it
 * gzipped as it is published, and writes `bench/lighthouse.json`. Lighthouse is 176 MB: npx fetches it when asked for.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** One of each kind: start page, lesson with an output, lesson with two figures, lesson in Hinglish. */
const PAGES = ['/', '/lessons/three-ports/', '/lessons/journey/', '/hi/lessons/load-balancer/'];

/** Speed varies with what else the machine does: the run with the middle score is written down, not the best one. */
const RUNS = 3;

/** Lighthouse's name of a figure, and ours, which says the unit. */
const FIGURES = {
  'first-contentful-paint': 'firstContentfulPaintMs',
  'largest-contentful-paint': 'largestContentfulPaintMs',
  'total-blocking-time': 'totalBlockingTimeMs',
  'cumulative-layout-shift': 'cumulativeLayoutShift',
  'total-byte-weight': 'transferredBytes',
} as const;

interface LighthouseReport {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: { readonly id: string; readonly weight: number }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number; readonly title: string }>
  >;
}

// Says how to get a browser, where there is none.
await (await launch()).close();
const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-lighthouse-'));
const pages: Record<string, object> = {};
try {
  await buildSite({ folder: path.join(folder, 'site'), base: '/', site: 'https://gatehouse.example' });
  const site = await serveSite(path.join(folder, 'site'), '');
  for (const page of PAGES) pages[page] = await measure(page, site.url);
  await site.close();
} finally {
  await rm(folder, { recursive: true });
}
const record = { lighthouse: LIGHTHOUSE, runs: RUNS, on: `${cpus().length} cores, Lighthouse's phone`, pages };
await writeFile(path.join(import.meta.dirname, 'lighthouse.json'), `${JSON.stringify(record, undefined, 2)}\n`);

async function measure(page: string, site: string): Promise<object> {
  const reports: LighthouseReport[] = [];
  for (let run = 0; run < RUNS; run++) reports.push(await audit(site + page));
  const byScore = reports.toSorted((one, other) => performanceOf(one) - performanceOf(other));
  const report = byScore[Math.floor(RUNS / 2)];
  if (!report) throw new Error(`${page} was not measured`);
  console.log(page, JSON.stringify(scoresOf(report)));
  for (const shortfall of shortfallsOf(report)) console.log(`  ${shortfall}`);
  return { scores: scoresOf(report), figures: figuresOf(report) };
}

function performanceOf({ categories }: LighthouseReport): number {
  return categories['performance']?.score ?? 0;
}

async function audit(url: string): Promise<LighthouseReport> {
  const file = path.join(folder, 'report.json');
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const output = ['--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags.join(' ')}`];
  await runOrFail('npx', ['--yes', LIGHTHOUSE, url, ...output], { env: { CHROME_PATH: findChromium() } });
  return JSON.parse(await readFile(file, 'utf8')) as LighthouseReport;
}

/** Out of 100, as Lighthouse shows them. */
function scoresOf({ categories }: LighthouseReport): Record<string, number> {
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]));
}

function figuresOf({ audits }: LighthouseReport): Record<string, number> {
  const rounded = (value = 0) => (value < 1 ? Math.round(value * 1000) / 1000 : Math.round(value));
  return Object.fromEntries(
    Object.entries(FIGURES).map(([audit, name]) => [name, rounded(audits[audit]?.numericValue)]),
  );
}

/** What costs points, in Lighthouse's own words. */
function shortfallsOf({ categories, audits }: LighthouseReport): string[] {
  return Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}: ${id}: ${audits[id]?.title}`),
  );
}
