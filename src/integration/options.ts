import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { Module } from '../course/modules.ts';

/** What a workshop says about its site. */
export interface GatehouseOptions {
  /** Starlight's own options (title, locales, sidebar, styles); what is said here goes before Gatehouse's defaults. */
  readonly starlight: StarlightUserConfig;
  /** The workshop's own components that its lessons may use without importing them, as paths from the project's root. */
  readonly components?: readonly string[];
  /** The pictures that links to the pages are shown with; `code` stands at the gate. */
  readonly social: { readonly code: string };
  /** The course's parts, in order; none unless said. */
  readonly modules?: readonly Module[];
  /** The folder below the docs whose pages, in the order of their sidebar, are the printed course. */
  readonly print: { readonly folder: string };
}
