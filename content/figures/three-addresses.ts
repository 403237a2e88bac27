import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'Three addresses, and the port that goes with each', hi: 'Teen address, aur har ek ka apna port' },
  caption: {
    en: 'Node IP with nodePort, ClusterIP with port, Pod IP with targetPort. No other pair is right.',
    hi: 'Node IP ke saath nodePort, ClusterIP ke saath port, Pod IP ke saath targetPort. Aur koi pair sahi nahi.',
  },
  places: {
    node: { kind: 'gate', at: [0, 0], name: 'Node IP', number: '172.18.0.2', code: '30001' },
    service: { kind: 'desk', at: [1, 0], name: 'Service IP', number: '10.96.0.20', code: 'port 80' },
    pod: { kind: 'flat', at: [2, 0], name: 'Pod IP', number: '10.244.0.5', code: '8080' },
  },
  frames: [
    {
      kind: 'node',
      name: { en: 'Node: the building', hi: 'Node: building' },
      holds: ['node', 'service', 'pod'],
    },
  ],
} satisfies Scene;
