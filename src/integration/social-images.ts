import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A picture for every page, made at the build, which is shown where somebody posts a link to it. */
export function socialImages(): AstroIntegration {
  return {
    name: 'gatehouse:social-images',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = fileURLToPath(new URL('../social/image.png.ts', import.meta.url));
        injectRoute({ pattern: '/og/[...slug].png', entrypoint, prerender: true });
      },
    },
  };
}
