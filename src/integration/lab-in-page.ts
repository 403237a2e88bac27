import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { standIns } from './stand-ins.ts';

const DATA = fileURLToPath(new URL('../lab/data.json.ts', import.meta.url));

/** The lab in a page: its files as a page of data for each language, and a worker that is loaded piece by piece. */
export function labInPage(): AstroIntegration {
  return {
    name: 'gatehouse:lab-in-page',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        injectRoute({ pattern: '/[...locale]/lab-data/[lab].json', entrypoint: DATA, prerender: true });
        updateConfig({
          vite: {
            plugins: [standIns(), stylesWithScript()],
            worker: {
              format: 'es',
              plugins: () => [standIns()],
              rolldownOptions: {
                // What it begins with is one file; whatever comes later is a file each.
                output: {
                  comments: { annotation: false },
                  codeSplitting: {
                    groups: [
                      { name: 'cluster', tags: ['$initial'], priority: 2 },
                      { name: 'checks', test: /checker\/checks\//, minShareCount: 4, priority: 1 },
                    ],
                  },
                },
              },
            },
            // What is bundled beforehand while somebody develops sees no stand-in.
            optimizeDeps: { exclude: ['@codemirror/commands'] },
          },
        });
      },
    },
  };
}

/** What a module's styles become: they come with its script, and are put into the page by it. */
const ADOPTED = '.adopted.js';

/**
 * Astro puts the styles of whatever a page may ever load into the page itself; those of a lab, 4 kB gzipped, are for
 * readers who come near it.
 */
function stylesWithScript(): Plugin {
  return {
    name: 'gatehouse:styles-with-script',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer) {
      const isOurs = /\/src\/(lab|picture|path-walk)\/[^?]*\.ts$/.test(importer ?? '');
      return isOurs && id.endsWith('.css') ? path.resolve(path.dirname(importer ?? ''), id) + ADOPTED : undefined;
    },
    load(id) {
      if (!id.endsWith(ADOPTED)) return undefined;
      const styles = JSON.stringify(`${id.slice(0, -ADOPTED.length)}?inline`);
      return `import styles from ${styles};
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);`;
    },
  };
}
