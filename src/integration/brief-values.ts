import type { AstroIntegration } from 'astro';
import { fill } from '../../checker/lab/draw.ts';
import { labIds, loadLab } from '../../checker/lab/find-lab.ts';

/** A lab's brief: `labs/04-three-ports/brief.mdx`, or another language's. */
const BRIEF = /\/labs\/(\d{2}-[a-z0-9-]+)\/brief(\.\w+)?\.mdx$/;

// While the config is read: what reads it loads nothing any more when hooks run.
const labs = await Promise.all((await labIds()).map((id) => loadLab(id)));
const valuesOf = new Map(labs.map(({ id, values }) => [id, values]));

/** Where a brief says `$name`, the site shows what is usual for a lab; a reader's own is drawn by `lab:start`. */
export function briefValues(): AstroIntegration {
  return {
    name: 'gatehouse:brief-values',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'gatehouse:brief-values',
          enforce: 'pre' as const,
          transform(code: string, id: string) {
            const lab = BRIEF.exec(id.split('?')[0] ?? '')?.[1];
            return lab === undefined ? undefined : { code: fill(code, valuesOf.get(lab) ?? {}), map: null };
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
