import type { SourceFile } from '../../../manifests/manifest.ts';
import type { Plan } from '../plan.ts';

/** The versions that a workshop is made with, and where it gets Gatehouse from. */
export interface Packages {
  /** A version, or `file:` with a path from the workshop. */
  readonly gatehouse: string;
  readonly astro: string;
  readonly starlight: string;
  readonly linksValidator: string;
  readonly llmsTxt: string;
  /** Of the Node that `npm run` uses. */
  readonly node: string;
}

/** What makes a folder a workshop: its package, its site's config, its workflows. */
export function projectFiles(plan: Plan, name: string, packages: Packages): SourceFile[] {
  return [
    { name: 'package.json', text: manifest(name, plan, packages) },
    { name: 'astro.config.mjs', text: astroConfig(plan) },
    { name: 'content.config.ts', text: CONTENT_CONFIG },
    { name: 'tsconfig.json', text: TSCONFIG },
    { name: '.gitignore', text: 'node_modules/\ndist/\n.astro/\n.gatehouse/\nwork/\ngrades/\n' },
    { name: 'README.md', text: readme(plan) },
    { name: '.github/workflows/ci.yml', text: CI },
    { name: '.github/workflows/pages.yml', text: PAGES },
  ];
}

function manifest(name: string, { title }: Plan, packages: Packages): string {
  const scripts = {
    dev: 'astro dev',
    build: 'astro build',
    preview: 'astro preview',
    test: 'gatehouse verify',
    facts: 'gatehouse facts',
    new: 'gatehouse new',
    grade: 'gatehouse grade',
    'grade:merge': 'gatehouse grade-merge',
    'lab:list': 'gatehouse list',
    'lab:start': 'gatehouse start',
    'lab:check': 'gatehouse check',
    'lab:trace': 'gatehouse trace',
    'lab:hint': 'gatehouse hint',
    'lab:reset': 'gatehouse reset',
    'lab:solution': 'gatehouse solution',
    'lab:stop': 'gatehouse stop',
    'labs:verify': 'gatehouse verify --labs',
    'lab:env': 'gatehouse env',
    kubectl: 'gatehouse kubectl',
    doctor: 'gatehouse doctor',
  };
  const dependencies = {
    '@astrojs/starlight': packages.starlight,
    astro: packages.astro,
    gatehouse: packages.gatehouse,
    'starlight-links-validator': packages.linksValidator,
    'starlight-llms-txt': packages.llmsTxt,
  };
  const whole = {
    name,
    version: '0.1.0',
    description: title,
    private: true,
    type: 'module',
    scripts,
    dependencies,
    devDependencies: { node: packages.node },
    // Node comes as a package of its own, so that everybody has the same.
    allowScripts: { node: true, esbuild: false },
    overrides: { pagefind: '1.5.2' },
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function astroConfig({ title, parts }: Plan): string {
  const modules = parts.map((part, index) => ({
    number: index + 1,
    title: { en: part.title, hi: part.title },
    lessons: part.lessons,
  }));
  return `import { defineConfig } from 'astro/config';
import { gatehouse } from 'gatehouse/astro';
import linksValidator from 'starlight-links-validator';
import llmsTxt from 'starlight-llms-txt';

/** SITE and BASE are where the site is published, e.g. GitHub Pages under the repository's name. */
export default defineConfig({
  srcDir: '.',
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  integrations: [
    gatehouse({
      social: { code: '30001' },
      print: { folder: 'lessons' },
      modules: ${JSON.stringify(modules, undefined, 2).replaceAll('\n', '\n      ')},
      starlight: {
        title: ${JSON.stringify(title)},
        defaultLocale: 'root',
        locales: { root: { label: 'English', lang: 'en' } },
        plugins: [
          linksValidator({ errorOnFallbackPages: false, errorOnRelativeLinks: false }),
          llmsTxt({ customSelectors: { all: ['.sl-anchor-link'] } }),
        ],
        sidebar: [
          { label: 'Lessons', items: [{ autogenerate: { directory: 'lessons' } }] },
          { label: 'Labs', items: [{ autogenerate: { directory: 'labs' } }] },
          { label: 'Look it up', items: ['cheat-sheet', 'glossary', 'questions', 'from-the-notes'] },
          'progress',
        ],
      },
    }),
  ],
});
`;
}

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { lesson, strings } from 'gatehouse/collections';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: lesson }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: strings }) }),
};
`;

const TSCONFIG = `${JSON.stringify(
  {
    extends: 'astro/tsconfigs/strict',
    compilerOptions: { allowImportingTsExtensions: true, noEmit: true },
    include: ['.astro/types.d.ts', '**/*'],
    exclude: ['dist', 'node_modules'],
  },
  undefined,
  2,
)}\n`;

function readme({ title, labs }: Plan): string {
  const [first] = labs;
  return `# ${title}

A workshop made from notes by [Gatehouse](https://www.npmjs.com/package/gatehouse): a site with lessons, and labs whose
checker sends real requests and tells which mistake was made.

\`\`\`sh
npm install
npm test            # labs prove themselves, lessons are looked through
npm run dev         # the site, at http://localhost:4321
npm run lab:start ${first?.spec.number ?? 1}
npm run lab:check ${first?.spec.number ?? 1}
\`\`\`

- \`content/docs/lessons/\` has the lessons, \`labs/\` the labs, \`content/figures/\` the figures, \`content/notes/\` the notes
  that all of it came from. \`content/docs/from-the-notes.mdx\` says where each paragraph went, and what wants an author's eye.
- \`npm run new -- lab NAME\` makes a new lab, and \`lesson\`, \`check\`, \`diagnosis\` or \`reporter\` the others.
- The notes have changed? \`npx gatehouse new . --from NOTES\` brings in what is new, and leaves what you wrote.
- \`npm run facts\` looks for what is dated or wrong about Kubernetes.
`;
}

const CI = `name: CI
on: [push, pull_request]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with: { node-version: 24 }
      - run: npm install
      - run: npm test
      - run: npm run build
`;

const PAGES = `name: Pages
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    environment:
      name: github-pages
      url: \${{ steps.publish.outputs.page_url }}
    steps:
      - uses: actions/checkout@v6
        with: { fetch-depth: 0 }
      - uses: actions/setup-node@v6
        with: { node-version: 24 }
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm install
      - run: npm run build
        env:
          SITE: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v4
        with: { path: dist }
      - id: publish
        uses: actions/deploy-pages@v4
`;
