import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'The gate’s code on a flat’s door', hi: 'Gate ka code, flat ke darwaze par' },
  caption: {
    en: 'POD_IP:30001 is refused: a flat has no gate. NODE_IP:30001 is the gate.',
    hi: 'POD_IP:30001 refuse hota hai: flat ka koi gate nahi. Gate to NODE_IP:30001 hai.',
  },
  places: {
    user: { kind: 'visitor', at: [0, 1], name: { en: 'You', hi: 'Aap' } },
    gate: { kind: 'gate', at: [1, 0], name: 'Node IP', number: '172.18.0.2', code: '30001' },
    flat: {
      kind: 'flat',
      at: [1, 1],
      name: 'Pod 1',
      number: '10.244.0.5',
      code: '80',
      lines: [
        { en: 'has no', hi: '30001' },
        { en: '30001', hi: 'nahi hai' },
      ],
    },
    desk: { kind: 'desk', at: [2, 0], name: 'Service web', number: '10.96.0.20', code: 'port 80' },
    other: { kind: 'flat', at: [2, 1], name: 'Pod 2', number: '10.244.0.6', code: '80' },
  },
  frames: [
    {
      kind: 'node',
      name: { en: 'Node: the building', hi: 'Node: building' },
      holds: ['gate', 'flat', 'desk', 'other'],
    },
  ],
  roads: [
    { from: 'user', to: 'gate' },
    { from: 'gate', to: 'desk' },
    { from: 'desk', to: 'other' },
    { from: 'user', to: 'flat', state: 'refused', label: ':30001' },
  ],
} satisfies Scene;
