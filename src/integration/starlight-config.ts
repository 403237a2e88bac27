import { fileURLToPath } from 'node:url';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { llms } from './llms/llms.ts';

/** Starlight's options as the workshop gives them, with Gatehouse's additions. */
export function starlightConfig(ofWorkshop: StarlightUserConfig): StarlightUserConfig {
  return {
    favicon: '/favicon.svg',
    // The workshop’s own 404 page; Starlight’s would be built beside it with a warning.
    disable404Route: true,
    ...ofWorkshop,
    components: {
      Footer: override('Footer'),
      Sidebar: override('Sidebar'),
      ...ofWorkshop.components,
    },
    plugins: [llms(), ...(ofWorkshop.plugins ?? [])],
  };
}

function override(component: string): string {
  return fileURLToPath(new URL(`../overrides/${component}.astro`, import.meta.url));
}
