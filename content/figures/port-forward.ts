import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'A tunnel under the street, to one flat', hi: 'Street ke neeche ek tunnel, ek hi flat tak' },
  caption: {
    en: 'The tunnel passes neither gate nor desk. It ends at one Pod, and dies with it.',
    hi: 'Tunnel na gate se jaata hai na desk se. Woh ek Pod par khatam hota hai, aur usi ke saath marta hai.',
  },
  places: {
    laptop: { kind: 'laptop', at: [0, 0], name: 'kubectl', number: 'localhost:8080' },
    api: { kind: 'office', at: [1, 0], name: 'API server' },
    kubelet: { kind: 'tunnel', at: [2, 0], name: 'kubelet', number: { en: 'of the node', hi: 'node ka' } },
    one: { kind: 'flat', at: [3, 0], name: 'Pod 1', number: '10.244.0.5', code: '80' },
    gate: { kind: 'gate', at: [1, 1], name: { en: 'not used', hi: 'kaam nahi' }, code: '30001', state: 'away' },
    desk: {
      kind: 'desk',
      at: [2, 1],
      name: 'nodeport-svc',
      number: { en: 'read once', hi: 'ek baar padha' },
      state: 'away',
    },
    two: { kind: 'flat', at: [3, 1], name: 'Pod 2', number: '10.244.0.6', code: '80' },
  },
  roads: [
    { from: 'laptop', to: 'api' },
    { from: 'api', to: 'kubelet' },
    { from: 'kubelet', to: 'one' },
  ],
} satisfies Scene;
