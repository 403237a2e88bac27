import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'The real packet: one rewrite', hi: 'Asli packet: ek rewrite' },
  caption: {
    en: 'A rule in the node’s kernel gives the packet a new destination. No desk, no program, one draw.',
    hi: 'Node ke kernel ka ek rule packet ko naya destination deta hai. Na desk, na program, bas ek draw.',
  },
  places: {
    user: { kind: 'visitor', at: [0, 0], name: 'Browser', number: { en: 'to NODE_IP:30001', hi: 'NODE_IP:30001 ko' } },
    rule: { kind: 'gate', at: [1, 0], name: { en: 'rule', hi: 'rule' }, code: '30001' },
    pod: { kind: 'flat', at: [2, 0], name: 'Pod', number: '10.244.0.6', code: '80' },
    desk: {
      kind: 'desk',
      at: [1, 1],
      name: 'ClusterIP',
      number: { en: 'not visited', hi: 'yahan nahi jaata' },
      state: 'away',
    },
    other: { kind: 'flat', at: [2, 1], name: 'Pod', number: '10.244.0.5', code: '80' },
  },
  frames: [{ kind: 'node', name: 'Node', holds: ['rule', 'pod', 'desk', 'other'] }],
  roads: [
    { from: 'user', to: 'rule' },
    { from: 'rule', to: 'pod', label: '→ 10.244.0.6:80' },
    { from: 'rule', to: 'other', state: 'possible' },
  ],
} satisfies Scene;
