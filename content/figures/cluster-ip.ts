import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'A stable number in front of changing flats', hi: 'Badalte flats ke aage ek number jo nahi badalta' },
  caption: {
    en: 'Inside, 10.96.0.20 becomes the address of a Pod. Outside, the number means nothing.',
    hi: 'Andar 10.96.0.20 kisi Pod ka address ban jaata hai. Bahar is number ka koi matlab nahi.',
  },
  places: {
    client: { kind: 'flat', at: [0, 0], name: 'Pod client', number: '10.244.1.7' },
    browser: { kind: 'visitor', at: [0, 1], name: 'Browser', number: { en: 'outside', hi: 'bahar' } },
    desk: { kind: 'desk', at: [1, 0], name: 'backend', number: '10.96.0.20', code: 'port 80' },
    one: { kind: 'flat', at: [2, 0], name: 'Pod 1', number: '10.244.1.10', code: '80' },
    two: { kind: 'flat', at: [2, 1], name: 'Pod 2', number: '10.244.1.11', code: '80' },
  },
  roads: [
    { from: 'client', to: 'desk' },
    { from: 'browser', to: 'desk', state: 'refused', label: { en: 'no road', hi: 'raasta nahi' } },
    { from: 'desk', to: 'one' },
    { from: 'desk', to: 'two', state: 'possible' },
  ],
} satisfies Scene;
