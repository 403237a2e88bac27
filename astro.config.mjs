import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import linksValidator from 'starlight-links-validator';

/** Hinglish is Hindi in Latin script, as the notes speak. */
const locales = { root: { label: 'English', lang: 'en' }, hi: { label: 'Hinglish', lang: 'hi-Latn' } };

/** `SITE` and `BASE` are where the site is published, e.g. GitHub Pages under the repository's name. */
export default defineConfig({
  srcDir: '.',
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  integrations: [
    starlight({
      title: 'Gatehouse',
      description:
        'Kubernetes Services, from a student’s notes: lessons, and labs with a checker that names the mistake',
      defaultLocale: 'root',
      locales,
      favicon: '/favicon.svg',
      // content/docs/404.mdx is ours; Starlight's own would be built beside it with a warning.
      disable404Route: true,
      customCss: ['./src/styles/palette.css', './src/styles/figures.css'],
      plugins: [linksValidator({ errorOnFallbackPages: false, errorOnRelativeLinks: false })],
      sidebar: [
        { label: 'Lessons', items: [{ autogenerate: { directory: 'lessons' } }] },
        { label: 'Labs', items: [{ autogenerate: { directory: 'labs' } }] },
      ],
    }),
  ],
  vite: {
    build: {
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { onLog: quiet },
    },
    // The Kubernetes client brings js-yaml 5 to the top of node_modules, and Astro means its own version 4.
    environments: { prerender: { resolve: { noExternal: ['js-yaml'] } } },
  },
});

/** Astro marks its modules with directives that the bundler does not know and warns of. */
function quiet(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}
