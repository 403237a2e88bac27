import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** `/print/`, and the same under every language: the whole course on one page. */
export function printPages(): AstroIntegration {
  return {
    name: 'gatehouse:print-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = fileURLToPath(new URL('../print/page.astro', import.meta.url));
        injectRoute({ pattern: '/[...locale]/print', entrypoint, prerender: true });
      },
    },
  };
}
