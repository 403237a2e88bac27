import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'A tenant leaves, and the number plate goes too', hi: 'Tenant gaya, number plate bhi gayi' },
  caption: {
    en: 'The caller knows an address that belongs to nobody now. The new Pod has another one.',
    hi: 'Caller ke paas jo address hai, woh ab kisi ka nahi. Naye Pod ka address doosra hai.',
  },
  places: {
    frontend: {
      kind: 'visitor',
      at: [0, 1],
      name: 'frontend',
      number: { en: 'knows 10.244.0.6', hi: '10.244.0.6 yaad hai' },
    },
    one: { kind: 'flat', at: [1, 0], name: 'backend 1', number: '10.244.0.5', code: '80' },
    old: { kind: 'flat', at: [1, 1], name: 'backend 2', number: '10.244.0.6', state: 'gone' },
    fresh: {
      kind: 'flat',
      at: [1, 2],
      name: 'backend 3',
      number: '10.244.0.9',
      code: '80',
      lines: [{ en: 'new', hi: 'naya' }],
    },
  },
  frames: [{ kind: 'node', name: { en: 'Node: the building', hi: 'Node: building' }, holds: ['one', 'old', 'fresh'] }],
  roads: [{ from: 'frontend', to: 'old', state: 'refused', label: { en: 'nobody there', hi: 'koi nahi' } }],
} satisfies Scene;
