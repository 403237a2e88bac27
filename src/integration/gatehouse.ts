import starlight from '@astrojs/starlight';
import type { AstroIntegration } from 'astro';
import { lessonComponents } from './lesson-components.ts';
import { llmsRoute } from './llms/llms.ts';
import type { GatehouseOptions } from './options.ts';
import { quietBuild } from './quiet-build.ts';
import { starlightConfig } from './starlight-config.ts';

/** The whole site of a workshop: Starlight, and what Gatehouse adds to it, a file each beside this one. */
export function gatehouse({ components = [], starlight: ofStarlight }: GatehouseOptions): AstroIntegration[] {
  return [
    starlight(starlightConfig(ofStarlight)),
    // Behind Starlight, since that is what brings MDX, and the components are only given to MDX that is there.
    lessonComponents(components),
    llmsRoute(),
    quietBuild(),
  ];
}
