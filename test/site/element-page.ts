import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { useTab, WIDE } from './browser.ts';
import { bundled } from './bundled.ts';

interface ElementPage {
  readonly language?: 'en' | 'hi-Latn';
  readonly reducedMotion?: 'reduce';
  readonly attributes?: Readonly<Record<string, string>>;
}

const STYLES = ['palette', 'button', 'figures', 'motion', 'print'];
/** Nobody answers there: the page is made in the browser. */
const PAGE = 'http://gatehouse.test/';

/**
 * A page with one custom element and no more, in the house's colours, anew for each test; `words` is how the keys of its
 * words begin. The site need not be built for it.
 */
export function useElement(tag: string, module: string, words: string) {
  const tab = useTab();
  let script: string;
  let styles: string;

  beforeAll(async () => {
    const house = STYLES.map((name) => readFile(path.join(WORKSHOP, 'src/styles', `${name}.css`), 'utf8'));
    const own = await bundled(path.join(WORKSHOP, module));
    script = own.script;
    styles = [...(await Promise.all(house)), own.styles].join('\n');
  });

  return async ({ language = 'en', reducedMotion, attributes = {} }: ElementPage = {}): Promise<Page> => {
    const page = tab();
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: reducedMotion ?? 'no-preference' });
    await page.unrouteAll();
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: blank(language, styles) }));
    await page.goto(PAGE);
    const known = JSON.parse(await readFile(path.join(WORKSHOP, `content/i18n/${language}.json`), 'utf8')) as object;
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
    await page.addScriptTag({ type: 'module', content: script });
    // A module runs a moment after its tag is there.
    await page.evaluate(async (name) => void (await customElements.whenDefined(name)), tag);
    return page;
  };
}

/** What Starlight gives a page and an element relies on: names of colours and sizes, and the theme's name. */
const blank = (language: string, styles: string) => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An element</title>
<style>${styles}</style>
<style>
  :root { color-scheme: light dark; --sl-color-bg: var(--gh-ground); --sl-color-gray-5: var(--gh-faint);
    --sl-text-sm: 0.875rem; --sl-text-xs: 0.8125rem; --sl-font-mono: monospace;
    --sl-color-text-accent: light-dark(var(--sl-color-accent), var(--sl-color-accent-high)); }
  * { box-sizing: border-box; margin: 0 }
  body { background: var(--gh-ground); color: var(--gh-text); font-family: var(--sl-font) }
  main { max-width: 46rem; margin: 1rem auto; padding-inline: 1rem }
</style>
<script>
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = () => { document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'; };
  dark.addEventListener('change', theme);
  theme();
</script></head>
<body><main><h1>An element</h1></main></body></html>`;
