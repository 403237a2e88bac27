import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'The street between laptop and gate', hi: 'Laptop aur gate ke beech ki street' },
  caption: {
    en: 'hostPort on the laptop, containerPort on the node’s container: the latter equals the nodePort.',
    hi: 'Laptop par hostPort, node ke container par containerPort: yahi nodePort ke barabar hota hai.',
  },
  places: {
    browser: { kind: 'visitor', at: [0, 0], name: 'Browser', number: 'localhost:30001' },
    docker: { kind: 'office', at: [1, 0], name: 'Docker', number: 'hostPort 30001' },
    gate: { kind: 'gate', at: [2, 0], name: 'nodePort', code: '30001' },
    pod: { kind: 'flat', at: [3, 0], name: 'Pod', number: '10.244.0.5', code: '80' },
  },
  frames: [
    { kind: 'laptop', name: { en: 'the laptop', hi: 'laptop' }, holds: ['browser', 'docker', 'gate', 'pod'] },
    { kind: 'node', name: { en: 'kind node: a container', hi: 'kind node: ek container' }, holds: ['gate', 'pod'] },
  ],
  roads: [
    { from: 'browser', to: 'docker' },
    { from: 'docker', to: 'gate' },
    { from: 'gate', to: 'pod' },
  ],
} satisfies Scene;
