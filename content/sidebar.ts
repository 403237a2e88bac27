import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { MODULES } from './modules.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** The lessons in the course's order; each module takes as many as its numbers say. */
const LESSONS = [
  'why-not-pods',
  'what-a-service-does',
  'four-types',
  'three-ports',
  'journey',
  'three-addresses',
  'cluster-ip',
  'dns',
  'endpoints',
  'node-port-on-kind',
  'port-forward',
  'extra-port-mappings',
  'load-balancer',
  'external-name-and-headless',
  'production',
  'roads',
  'kube-proxy',
];

/** Lessons by module, then the labs, then the pages to look something up, and the reader's own. */
export const sidebar: Sidebar = [
  ...MODULES.map(({ title, lessons: [first, last] }) => ({
    label: title.en,
    translations: { 'hi-Latn': title.hi },
    items: LESSONS.slice(first - 1, last).map((slug) => `lessons/${slug}`),
  })),
  { label: 'Labs', items: [{ autogenerate: { directory: 'labs' } }] },
  {
    label: 'Look it up',
    translations: { 'hi-Latn': 'Dhoondho' },
    items: ['troubleshooting', 'cheat-sheet', 'glossary', 'corrections', 'from-the-notes'],
  },
  'progress',
];
