import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'One word, three layers', hi: 'Ek shabd, teen layers' },
  caption: {
    en: 'Kubernetes makes the gate and the desk. The address on the street comes from a controller, if one runs.',
    hi: 'Gate aur desk Kubernetes banata hai. Street ka address ek controller deta hai, agar koi chal raha ho.',
  },
  places: {
    user: { kind: 'visitor', at: [0, 0], name: 'User', number: 'internet' },
    address: { kind: 'address', at: [1, 0], name: 'EXTERNAL-IP', number: '203.0.113.7', code: '80' },
    gate: { kind: 'gate', at: [2, 0], name: 'nodePort', code: '31742' },
    desk: { kind: 'desk', at: [3, 0], name: 'ClusterIP', number: '10.96.0.20', code: 'port 80' },
    controller: { kind: 'office', at: [1, 1], name: 'controller', number: { en: 'gives it', hi: 'deta hai' } },
    one: { kind: 'flat', at: [3, 1], name: 'Pods', number: '10.244.0.5', code: '80' },
  },
  frames: [
    {
      kind: 'cluster',
      name: { en: 'Kubernetes makes these', hi: 'Yeh Kubernetes banata hai' },
      holds: ['gate', 'desk', 'one'],
    },
  ],
  roads: [
    { from: 'user', to: 'address' },
    { from: 'address', to: 'gate' },
    { from: 'gate', to: 'desk' },
    { from: 'desk', to: 'one' },
    { from: 'controller', to: 'address', state: 'possible' },
  ],
} satisfies Scene;
