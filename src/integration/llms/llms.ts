import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import type { AstroIntegration } from 'astro';
import llmsTxt from 'starlight-llms-txt';

/** Writes `llms.txt` and its texts in the language of the default locale, which is all the plugin knows. */
export function llms(): StarlightPlugin {
  // The anchors beside headings are for a mouse.
  return llmsTxt({ customSelectors: { all: ['.sl-anchor-link'] } });
}

/** Lets lessons be rendered where there is no page around them. */
export function llmsRoute(): AstroIntegration {
  return {
    name: 'gatehouse:llms',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        const entrypoint = fileURLToPath(new URL('./middleware.ts', import.meta.url));
        addMiddleware({ entrypoint, order: 'post' });
      },
    },
  };
}
