import type { Scene } from '../../src/figures/scene.ts';

export default {
  title: { en: 'First the directory, then the desk', hi: 'Pehle directory, phir desk' },
  caption: {
    en: 'The name is looked up first. The call itself goes to the address, never through DNS.',
    hi: 'Pehle naam dekha jaata hai. Call khud address par jaati hai, DNS se hokar kabhi nahi.',
  },
  places: {
    client: { kind: 'flat', at: [0, 0], name: 'Pod client', number: '10.244.0.7' },
    directory: { kind: 'directory', at: [1, 1], name: 'DNS', lines: ['backend', '→ 10.96.0.20'] },
    desk: { kind: 'desk', at: [1, 0], name: 'backend', number: '10.96.0.20', code: 'port 80' },
    pod: { kind: 'flat', at: [2, 0], name: 'Pod', number: '10.244.0.5', code: '80' },
  },
  roads: [
    { from: 'client', to: 'directory', label: { en: '1 who?', hi: '1 kaun?' } },
    { from: 'client', to: 'desk', label: { en: '2 call', hi: '2 call' } },
    { from: 'desk', to: 'pod' },
  ],
} satisfies Scene;
