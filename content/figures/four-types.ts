import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'Each type adds one thing to the one before', hi: 'Har type pichhle mein ek cheez jodta hai' },
  caption: {
    en: 'LoadBalancer = address + gate + desk. NodePort = gate + desk. ClusterIP = desk. ExternalName is only an entry in the directory.',
    hi: 'LoadBalancer = address + gate + desk. NodePort = gate + desk. ClusterIP = desk. ExternalName bas directory ki ek entry hai.',
  },
  places: {
    address: {
      kind: 'address',
      at: [0, 0],
      name: 'LoadBalancer',
      number: { en: 'address outside', hi: 'bahar ka address' },
    },
    directory: {
      kind: 'directory',
      at: [0, 1],
      name: 'ExternalName',
      lines: [
        { en: 'a name for', hi: 'ek naam ka' },
        { en: 'a name', hi: 'doosra naam' },
      ],
    },
    gate: { kind: 'gate', at: [1, 0], name: 'NodePort', code: '30001' },
    desk: { kind: 'desk', at: [2, 0], name: 'ClusterIP', number: '10.96.0.20', code: 'port 80' },
    none: { kind: 'desk', at: [2, 1], name: 'headless', number: 'clusterIP: None', state: 'away' },
    pods: { kind: 'flat', at: [3, 0], name: 'Pods', number: '10.244.0.5', code: '80' },
  },
  roads: [
    { from: 'address', to: 'gate' },
    { from: 'gate', to: 'desk' },
    { from: 'desk', to: 'pods' },
  ],
} satisfies Scene;
