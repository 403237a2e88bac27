import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'The journey as one tells it: three stops', hi: 'Safar, jaise sunaya jaata hai: teen stop' },
  caption: {
    en: 'Three numbers, one after the other: nodePort, port, targetPort.',
    hi: 'Teen numbers, ek ke baad ek: nodePort, port, targetPort.',
  },
  places: {
    user: { kind: 'visitor', at: [0, 0], name: { en: 'Browser', hi: 'Browser' } },
    gate: { kind: 'gate', at: [1, 0], name: 'Node', code: '30001' },
    desk: { kind: 'desk', at: [2, 0], name: 'Service', number: 'ClusterIP', code: 'port 80' },
    pod: { kind: 'flat', at: [3, 0], name: 'Pod', number: '10.244.0.6', code: '80' },
  },
  roads: [
    { from: 'user', to: 'gate', label: '1' },
    { from: 'gate', to: 'desk', label: '2' },
    { from: 'desk', to: 'pod', label: '3' },
  ],
} satisfies Scene;
