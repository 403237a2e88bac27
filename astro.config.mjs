import { defineConfig } from 'astro/config';
import { gatehouse } from 'gatehouse/astro';
import linksValidator from 'starlight-links-validator';
import llmsTxt from 'starlight-llms-txt';
import { MODULES } from './content/modules.ts';
import { sidebar } from './content/sidebar.ts';

/** `SITE` and `BASE` are where the site is published, e.g. GitHub Pages under the repository's name. */
export default defineConfig({
  srcDir: '.',
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  integrations: [
    gatehouse({
      social: { code: '30001' },
      print: { folder: 'lessons' },
      modules: MODULES,
      starlight: {
        title: 'Gatehouse',
        description:
          'Kubernetes Services, from a student’s notes: lessons, and labs with a checker that names the mistake',
        defaultLocale: 'root',
        // Hinglish is Hindi in Latin script, as the notes speak.
        locales: { root: { label: 'English', lang: 'en' }, hi: { label: 'Hinglish', lang: 'hi-Latn' } },
        plugins: [
          linksValidator({ errorOnFallbackPages: false, errorOnRelativeLinks: false }),
          // The anchors beside headings are for a mouse. It knows the language of the default locale, and no other.
          llmsTxt({ customSelectors: { all: ['.sl-anchor-link'] } }),
        ],
        sidebar,
      },
    }),
  ],
});
