import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** What a workshop says about its site. */
export interface GatehouseOptions {
  /** Starlight's own options (title, locales, sidebar, styles); what is said here goes before Gatehouse's defaults. */
  readonly starlight: StarlightUserConfig;
  /** The workshop's own components that its lessons may use without importing them, as paths from the project's root. */
  readonly components?: readonly string[];
}
