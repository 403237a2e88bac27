import starlight from '@astrojs/starlight';
import type { AstroIntegration } from 'astro';
import { briefValues } from './brief-values.ts';
import { crawlers } from './crawlers.ts';
import { labInPage } from './lab-in-page.ts';
import { lessonComponents } from './lesson-components.ts';
import { llmsRoute } from './llms/llms.ts';
import { offline } from './offline.ts';
import type { GatehouseOptions } from './options.ts';
import { optionsModule } from './options-module.ts';
import { printPages } from './print-pages.ts';
import { quietBuild } from './quiet-build.ts';
import { socialImages } from './social-images.ts';
import { starlightConfig } from './starlight-config.ts';

/** The whole site of a workshop: Starlight, and what Gatehouse adds to it, a file each beside this one. */
export function gatehouse(options: GatehouseOptions): AstroIntegration[] {
  return [
    ...crawlers(options.starlight),
    // Before MDX reads a brief.
    briefValues(),
    starlight(starlightConfig(options.starlight)),
    // Behind Starlight, since that is what brings MDX, and the components are only given to MDX that is there.
    lessonComponents(options.components ?? []),
    optionsModule(options),
    llmsRoute(),
    socialImages(),
    printPages(),
    labInPage(),
    offline(),
    quietBuild(),
  ];
}
