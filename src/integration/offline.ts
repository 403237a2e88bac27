import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SOURCE = new URL('../offline/service-worker.js', import.meta.url);
const REGISTER = fileURLToPath(new URL('../offline/register.ts', import.meta.url));

/** What is kept before anybody asked for it: the page for what is not there, with what it needs. */
const FIRST_PAGE = '404.html';

/** Pages that were visited are there without a network, too. Only what is published has it, not `npm run dev`. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'gatehouse:offline',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript }) => {
        base = config.base.replace(/\/?$/, '/');
        if (command === 'build') injectScript('page', `import ${JSON.stringify(REGISTER)};`);
      },
      'astro:build:done': async ({ dir, pages }) => {
        const html = await readFile(new URL(FIRST_PAGE, dir), 'utf8');
        const assets = [...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/g)].map(([, url = '']) =>
          url.slice(base.length),
        );
        const first = [FIRST_PAGE, ...new Set(assets)];
        const version = await versionOf(dir, pages);
        const above = `const VERSION = ${JSON.stringify(version)};\nconst FIRST = ${JSON.stringify(first)};\n`;
        await writeFile(new URL('sw.js', dir), above + (await readFile(SOURCE, 'utf8')));
      },
    },
  };
}

/** Changes with any page, since a page names the assets that it needs. */
async function versionOf(dir: URL, pages: readonly { pathname: string }[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { pathname } of pages.toSorted((one, other) => (one.pathname < other.pathname ? -1 : 1))) {
    const file = pathname === '404' || pathname === '404/' ? FIRST_PAGE : `${pathname}index.html`;
    hash.update(await readFile(new URL(file, dir)).catch(() => ''));
  }
  return hash.digest('hex').slice(0, 12);
}
