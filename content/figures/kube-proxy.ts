import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'The clerk writes, the kernel carries', hi: 'Clerk likhta hai, kernel le jaata hai' },
  caption: {
    en: 'kube-proxy only writes the rules. The packet never meets it.',
    hi: 'kube-proxy sirf rules likhta hai. Packet us tak kabhi nahi jaata.',
  },
  places: {
    packet: { kind: 'visitor', at: [0, 0], name: 'packet', number: 'NODE_IP:30001' },
    rules: {
      kind: 'list',
      at: [1, 0],
      name: { en: 'kernel rules', hi: 'kernel ke rules' },
      lines: ['30001 → draw', 'DNAT → Pod:80'],
    },
    pod: { kind: 'flat', at: [2, 0], name: 'Pod', number: '10.244.0.5', code: '80' },
    proxy: { kind: 'office', at: [1, 1], name: 'kube-proxy', number: { en: 'writes', hi: 'likhta hai' } },
    slices: { kind: 'list', at: [0, 1], name: 'EndpointSlice', lines: ['10.244.0.5:80', '10.244.0.6:80'] },
  },
  frames: [{ kind: 'node', name: 'Node', holds: ['rules', 'pod', 'proxy'] }],
  roads: [
    { from: 'packet', to: 'rules' },
    { from: 'rules', to: 'pod' },
    { from: 'slices', to: 'proxy', label: { en: 'reads', hi: 'padhta hai' } },
    { from: 'proxy', to: 'rules' },
  ],
} satisfies Scene;
