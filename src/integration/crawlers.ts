import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroIntegration } from 'astro';

/** Pages that repeat others, or are none. */
const NOT_FOR_CRAWLERS = /\/(print|404)\/$/;

/** What search engines are told: a sitemap of every page in its languages, and where it is. */
export function crawlers({ locales = {} }: StarlightUserConfig): AstroIntegration[] {
  const languages = Object.entries(locales).map(([locale, about]) => [locale, about?.lang ?? locale]);
  return [
    // Starlight leaves its own out when there is one; ours differs by the pages that are not for crawlers.
    sitemap({
      i18n: { defaultLocale: 'root', locales: Object.fromEntries(languages) },
      filter: (page) => !NOT_FOR_CRAWLERS.test(page),
    }),
    {
      name: 'gatehouse:robots',
      hooks: {
        'astro:config:setup': ({ injectRoute }) => {
          const entrypoint = fileURLToPath(new URL('../crawlers/robots.txt.ts', import.meta.url));
          injectRoute({ pattern: '/robots.txt', entrypoint, prerender: true });
        },
      },
    },
  ];
}
