import { fileURLToPath } from 'node:url';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { editLink } from './edit-link.ts';

/** Before the workshop's own, which may say otherwise. */
const STYLES = ['palette', 'type', 'button', 'figures', 'sheet', 'motion', 'print'] as const;

/** Starlight's options as the workshop gives them, with Gatehouse's additions. */
export function starlightConfig(ofWorkshop: StarlightUserConfig): StarlightUserConfig {
  return {
    favicon: '/favicon.svg',
    // The workshop’s own 404 page; Starlight’s would be built beside it with a warning.
    disable404Route: true,
    editLink: editLink(process.env),
    lastUpdated: true,
    // A long line goes on below: on a phone nobody scrolls sideways to read a manifest.
    expressiveCode: { defaultProps: { wrap: true } },
    routeMiddleware: ours('../social/route-middleware.ts'),
    ...ofWorkshop,
    components: {
      Footer: override('Footer'),
      Search: override('Search'),
      Sidebar: override('Sidebar'),
      ...ofWorkshop.components,
    },
    customCss: [...STYLES.map((name) => ours(`../styles/${name}.css`)), ...(ofWorkshop.customCss ?? [])],
  };
}

function override(component: string): string {
  return ours(`../overrides/${component}.astro`);
}

function ours(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
