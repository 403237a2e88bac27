import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Lets lessons be rendered where there is no page around them, as starlight-llms-txt does. */
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
