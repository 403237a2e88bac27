import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'One way in for many applications', hi: 'Kai applications, andar ka ek hi raasta' },
  caption: {
    en: 'The reception reads host and path, and sends each visitor to the right desk.',
    hi: 'Reception host aur path padhta hai, aur har visitor ko sahi desk par bhejta hai.',
  },
  places: {
    user: { kind: 'visitor', at: [0, 0], name: 'Internet', number: 'example.com' },
    address: { kind: 'address', at: [1, 0], name: 'load balancer', code: '80, 443' },
    reception: { kind: 'reception', at: [2, 0], name: 'Ingress or\nGateway', code: 'TLS' },
    web: { kind: 'desk', at: [3, 0], name: 'Service web', number: 'ClusterIP', code: '/app' },
    pay: { kind: 'desk', at: [3, 1], name: 'Service pay', number: 'ClusterIP', code: '/pay' },
  },
  frames: [{ kind: 'cluster', name: 'cluster', holds: ['reception', 'web', 'pay'] }],
  roads: [
    { from: 'user', to: 'address' },
    { from: 'address', to: 'reception' },
    { from: 'reception', to: 'web' },
    { from: 'reception', to: 'pay', state: 'possible' },
  ],
} satisfies Scene;
