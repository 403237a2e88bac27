import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'The desk’s list of who is in', hi: 'Desk ki list: abhi kaun andar hai' },
  caption: {
    en: 'A controller writes the list from selector and labels. kube-proxy reads it.',
    hi: 'Controller selector aur labels se list likhta hai. kube-proxy usko padhta hai.',
  },
  places: {
    desk: { kind: 'desk', at: [0, 0], name: 'Service web', number: 'app: web', code: 'port 80' },
    list: {
      kind: 'list',
      at: [1, 0],
      name: 'EndpointSlice',
      lines: ['10.244.0.5:80', '10.244.0.6:80', { en: '…0.7:80 not ready', hi: '…0.7:80 nahi' }],
    },
    proxy: { kind: 'office', at: [0, 1], name: 'kube-proxy', number: { en: 'reads it', hi: 'padhta hai' } },
    controller: { kind: 'office', at: [1, 1], name: 'controller', number: { en: 'writes it', hi: 'likhta hai' } },
    one: { kind: 'flat', at: [2, 0], name: 'Pod 1', number: '10.244.0.5', code: '80' },
    three: {
      kind: 'flat',
      at: [2, 1],
      name: 'Pod 3',
      number: '10.244.0.7',
      state: 'away',
      lines: [
        { en: 'not', hi: 'ready' },
        { en: 'ready', hi: 'nahi' },
      ],
    },
  },
  roads: [
    { from: 'desk', to: 'list' },
    { from: 'list', to: 'one' },
    { from: 'controller', to: 'list' },
    { from: 'proxy', to: 'list', state: 'possible' },
  ],
} satisfies Scene;
