import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'Three ports of one building', hi: 'Ek building ke teen ports' },
  caption: {
    en: 'nodePort at the gate, port at the desk, targetPort at the flat’s inner door',
    hi: 'Gate par nodePort, desk par port, flat ke andar ke darwaze par targetPort',
  },
  places: {
    street: {
      kind: 'visitor',
      at: [0, 1],
      name: { en: 'You', hi: 'Aap' },
      number: { en: 'on the street', hi: 'street par' },
    },
    gate: { kind: 'gate', at: [1, 1], name: 'nodePort', code: '30001' },
    desk: { kind: 'desk', at: [2, 1], name: 'Service web', number: '10.96.0.20', code: 'port 80' },
    one: { kind: 'flat', at: [3, 0], name: 'Pod 1', number: '10.244.0.5', code: '80' },
    two: { kind: 'flat', at: [3, 1], name: 'Pod 2', number: '10.244.0.6', code: '80' },
    three: { kind: 'flat', at: [3, 2], name: 'Pod 3', number: '10.244.0.7', code: '80' },
  },
  frames: [
    {
      kind: 'node',
      name: { en: 'Node: the building', hi: 'Node: building' },
      holds: ['gate', 'desk', 'one', 'two', 'three'],
    },
  ],
  roads: [
    { from: 'street', to: 'gate' },
    { from: 'gate', to: 'desk' },
    { from: 'desk', to: 'one', state: 'possible' },
    { from: 'desk', to: 'two' },
    { from: 'desk', to: 'three', state: 'possible' },
  ],
} satisfies Scene;
