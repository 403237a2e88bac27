import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { llms } from './llms/llms.ts';

/** Starlight's options as the workshop gives them, with Gatehouse's additions. */
export function starlightConfig(ofWorkshop: StarlightUserConfig): StarlightUserConfig {
  return {
    favicon: '/favicon.svg',
    // The workshop’s own 404 page; Starlight’s would be built beside it with a warning.
    disable404Route: true,
    ...ofWorkshop,
    plugins: [llms(), ...(ofWorkshop.plugins ?? [])],
  };
}
