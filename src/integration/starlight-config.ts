import type { StarlightUserConfig } from '@astrojs/starlight/types';
import llmsTxt from 'starlight-llms-txt';

/** Starlight's options as the workshop gives them, with Gatehouse's additions. */
export function starlightConfig(ofWorkshop: StarlightUserConfig): StarlightUserConfig {
  return {
    favicon: '/favicon.svg',
    // The workshop’s own 404 page; Starlight’s would be built beside it with a warning.
    disable404Route: true,
    ...ofWorkshop,
    plugins: [
      // English only: the plugin knows one language, that of the default locale.
      llmsTxt({ customSelectors: { all: ['.sl-anchor-link'] } }),
      ...(ofWorkshop.plugins ?? []),
    ],
  };
}
