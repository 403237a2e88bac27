import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { launch } from './chromium.ts';
import { serveSite } from './serve-site.ts';

const HELP = `npm run pdf: prints the course, one file a language.

Writes dist/gatehouse.pdf and dist/gatehouse.hi.pdf from the site in dist/, which it builds where there is none.

  --build   builds the site in any case
  --help    shows this

CHROMIUM_PATH names the browser to print with; SITE and BASE are those of npm run build.
`;

const PRINTED = [
  { page: '/print/', file: 'dist/gatehouse.pdf' },
  { page: '/hi/print/', file: 'dist/gatehouse.hi.pdf' },
];

async function printCourse(browser: Browser): Promise<void> {
  const site = await serveSite('dist', baseOfBuild());
  try {
    for (const { page, file } of PRINTED) await print(browser, site.url + page, file);
  } finally {
    await site.close();
  }
}

async function print(browser: Browser, url: string, file: string): Promise<void> {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.pdf({
    path: file,
    format: 'A4',
    margin: { top: '18mm', bottom: '18mm', left: '16mm', right: '16mm' },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<p style="width: 100%; font: 9px sans-serif; text-align: center"><span class="pageNumber"></span></p>',
    outline: true,
    tagged: true,
  });
  await page.close();
  console.log(file);
}

/** The path that the built site expects to stand under, without a slash at the end: its start page says it. */
function baseOfBuild(): string {
  const [, address = 'http://localhost/'] =
    /rel="canonical" href="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  return new URL(address).pathname.replace(/\/$/, '');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { build: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  // First, so that nobody waits for a build that cannot be printed.
  const browser = await launch();
  try {
    if (values.build || !existsSync('dist/print/index.html')) await build();
    await printCourse(browser);
  } finally {
    await browser.close();
  }
}

async function build(): Promise<void> {
  const { BASE = '/', SITE = 'http://localhost:4321' } = process.env;
  await buildSite({ folder: 'dist', base: BASE, site: SITE });
}

if (import.meta.main) {
  await main().catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  });
}
