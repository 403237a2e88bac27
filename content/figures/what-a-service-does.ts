import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'A name in front, and a draw for every connection', hi: 'Aage ek naam, aur har connection par ek draw' },
  caption: {
    en: 'Callers know one name. For each new connection one of the ready Pods is drawn.',
    hi: 'Callers ek hi naam jaante hain. Har naye connection ke liye ek ready Pod draw hota hai.',
  },
  places: {
    caller: {
      kind: 'visitor',
      at: [0, 1],
      name: { en: 'a caller', hi: 'ek caller' },
      number: { en: 'knows “web”', hi: '“web” jaanta hai' },
    },
    desk: { kind: 'desk', at: [1, 1], name: 'Service web', number: 'app: web', code: 'port 80' },
    one: { kind: 'flat', at: [2, 0], name: 'Pod 1', number: 'app: web', code: '80' },
    two: { kind: 'flat', at: [2, 1], name: 'Pod 2', number: 'app: web', code: '80' },
    three: {
      kind: 'flat',
      at: [2, 2],
      name: 'Pod 3',
      number: 'app: web',
      state: 'away',
      lines: [
        { en: 'not', hi: 'ready' },
        { en: 'ready', hi: 'nahi' },
      ],
    },
  },
  frames: [{ kind: 'cluster', name: 'cluster', holds: ['desk', 'one', 'two', 'three'] }],
  roads: [
    { from: 'caller', to: 'desk' },
    { from: 'desk', to: 'one', state: 'possible' },
    { from: 'desk', to: 'two' },
  ],
} satisfies Scene;
