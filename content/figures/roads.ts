import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'Roads between buildings', hi: 'Buildings ke beech ke raaste' },
  caption: {
    en: 'Each building has a range of flats. The CNI plugin tells every node behind which building a range lies.',
    hi: 'Har building ki apni range hai. CNI plugin har node ko batata hai ki kaun si range kis building ke peeche hai.',
  },
  places: {
    one: { kind: 'flat', at: [0, 0], name: 'Pod 1', number: '10.244.0.5' },
    three: { kind: 'flat', at: [0, 1], name: 'Pod 3', number: '10.244.0.6' },
    roads: { kind: 'junction', at: [1, 0], name: 'CNI', number: { en: 'builds roads', hi: 'raaste banata hai' } },
    two: { kind: 'flat', at: [2, 0], name: 'Pod 2', number: '10.244.1.10', code: '80' },
    four: { kind: 'flat', at: [2, 1], name: 'Pod 4', number: '10.244.1.11', code: '80' },
  },
  frames: [
    { kind: 'node', name: 'Node A: 10.244.0.0/24', holds: ['one', 'three'] },
    { kind: 'node', name: 'Node B: 10.244.1.0/24', holds: ['two', 'four'] },
  ],
  roads: [
    { from: 'one', to: 'roads' },
    { from: 'roads', to: 'two' },
    { from: 'roads', to: 'four', state: 'possible' },
  ],
} satisfies Scene;
