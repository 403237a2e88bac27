import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { createViteServer } from 'vitest/node';
import { WORKSHOP } from '../../checker/lab/find-lab.ts';
import { useBrowser } from './browser.ts';

type Server = Awaited<ReturnType<typeof createViteServer>>;

interface ElementPage {
  readonly language?: 'en' | 'hi-Latn';
  readonly visitor?: BrowserContextOptions;
  readonly attributes?: Readonly<Record<string, string>>;
}

const STYLES = ['palette', 'button', 'figures', 'motion', 'print'].map((name) => `/src/styles/${name}.css`);

/** Serves a custom element's module as the site's bundler reads it, and gives a page of a test the element and no more. */
export function useElement(tag: string, module: string, words: string) {
  const { open } = useBrowser();
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = await createViteServer({
      root: WORKSHOP,
      configFile: false,
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    });
    await server.listen();
    origin = server.resolvedUrls?.local[0] ?? '';
  });
  afterAll(() => server?.close());

  return async ({ language = 'en', visitor, attributes = {} }: ElementPage = {}): Promise<Page> => {
    const page = await open(visitor);
    await page.route(`${origin}blank`, (route) => route.fulfill({ contentType: 'text/html', body: blank(language) }));
    await page.goto(`${origin}blank`);
    const known = JSON.parse(await readFile(`${WORKSHOP}/content/i18n/${language}.json`, 'utf8')) as object;
    const own = Object.entries(known).filter(([key]) => key.startsWith(words));
    const said = JSON.stringify(Object.fromEntries(own.map(([key, value]) => [key.slice(words.length), value])));
    await page.evaluate(
      ({ tag, given }) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
        document.querySelector('main')?.append(element);
      },
      { tag, given: { 'data-words': said, ...attributes } },
    );
    await page.addScriptTag({ type: 'module', url: module });
    return page;
  };
}

const blank = (language: string) => `<!doctype html>
<html lang="${language}" data-theme="light">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An element</title>
${STYLES.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<style>
  :root { color-scheme: light dark; --sl-color-bg: var(--gh-ground); --sl-color-gray-5: var(--gh-faint);
    --sl-text-sm: 0.875rem; --sl-text-xs: 0.8125rem; --sl-font-mono: monospace; --sl-color-text-accent: light-dark(var(--sl-color-accent), var(--sl-color-accent-high)); }
  * { box-sizing: border-box; margin: 0 }
  body { background: var(--gh-ground); color: var(--gh-text); font-family: var(--sl-font) }
  main { max-width: 46rem; margin: 1rem auto; padding-inline: 1rem }
</style></head>
<body><main><h1>An element</h1></main></body></html>`;
