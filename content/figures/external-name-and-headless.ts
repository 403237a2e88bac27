import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'Two entries in the directory, and no desk', hi: 'Directory ki do entries, aur koi desk nahi' },
  caption: {
    en: 'Headless: the directory names every flat. ExternalName: it names another name.',
    hi: 'Headless: directory har flat ka address deti hai. ExternalName: woh ek doosra naam deti hai.',
  },
  places: {
    client: { kind: 'flat', at: [0, 0], name: 'Pod client', number: '10.244.0.7' },
    headless: { kind: 'directory', at: [1, 0], name: 'backend', lines: ['10.244.0.5', '10.244.0.6'] },
    external: {
      kind: 'directory',
      at: [1, 1],
      name: 'database',
      lines: [{ en: 'see', hi: 'dekho' }, 'db.example.com'],
    },
    one: { kind: 'flat', at: [2, 0], name: 'Pod 1', number: '10.244.0.5', code: '80' },
    other: { kind: 'flat', at: [2, 1], name: 'Pod 2', number: '10.244.0.6', code: '80' },
  },
  roads: [
    { from: 'client', to: 'headless', label: { en: 'who?', hi: 'kaun?' } },
    { from: 'client', to: 'external', state: 'possible' },
    { from: 'headless', to: 'one' },
    { from: 'headless', to: 'other', state: 'possible' },
  ],
} satisfies Scene;
