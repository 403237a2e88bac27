import type { AstroIntegration } from 'astro';
import type { GatehouseOptions } from './options.ts';

const NAME = 'virtual:gatehouse/options';

/** Pages and endpoints of ours cannot see the configuration; this module tells them what they need of it. */
export function optionsModule({ starlight, social, print, modules = [] }: GatehouseOptions): AstroIntegration {
  const { title, locales = {} } = starlight;
  const told = {
    siteTitle: typeof title === 'string' ? title : Object.values(title)[0],
    locales: Object.fromEntries(Object.entries(locales).map(([locale, about]) => [locale, about?.label])),
    socialCode: social.code,
    printedFolder: print.folder,
    modules,
  };
  const code = Object.entries(told).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  const plugin = {
    name: 'gatehouse:options',
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id: string) => (id === `\0${NAME}` ? code.join('\n') : undefined),
  };
  return {
    name: 'gatehouse:options',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
