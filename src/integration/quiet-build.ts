import type { AstroIntegration } from 'astro';
import type { Rolldown } from 'vite';

/** A build says something only when something is wrong: what is known and harmless is settled here. */
export function quietBuild(): AstroIntegration {
  return {
    name: 'gatehouse:quiet-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: { chunkSizeWarningLimit: 1000, rolldownOptions: { onLog } },
            // The Kubernetes client brings js-yaml 5 to the top of node_modules, and Astro means its own version 4.
            environments: { prerender: { resolve: { noExternal: ['js-yaml'] } } },
          },
        });
      },
    },
  };
}

/** Astro marks its modules with directives that the bundler does not know and warns of. */
const onLog: NonNullable<Rolldown.InputOptions['onLog']> = (level, log, report) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
};
