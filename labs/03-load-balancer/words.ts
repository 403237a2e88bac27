import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'You write one word, `type: LoadBalancer`, and Kubernetes wires three layers. Which layer fails first tells where to look.',
    hi: 'Tum bas ek shabd likhte ho, `type: LoadBalancer`, aur Kubernetes teen layers jodta hai. Jo layer pehle fail ho, wahin dekho.',
  },
  {
    en: '`port` is what callers use (8080); `targetPort` is where the container listens (80).',
    hi: '`port` woh hai jo bulane wale use karte hain (8080); `targetPort` woh hai jahan container sunta hai (80).',
  },
  {
    en: 'service.yaml: `type: LoadBalancer`, `port: 8080`, `targetPort: 80`, and a selector with the label of the Pod template.',
    hi: 'service.yaml: `type: LoadBalancer`, `port: 8080`, `targetPort: 80`, aur selector mein Pod template ka label.',
  },
];

export const why: Words = {
  en: 'One word gave you three layers: a ClusterIP for Pods, a nodePort on every node, and an address from a controller that somebody has to run. Each was asked by itself, and the same Pods stood behind all three.',
  hi: 'Ek shabd se teen layers mili: Pods ke liye ClusterIP, har Node par ek nodePort, aur ek pata us controller se jise kisi ko chalana padta hai. Teeno se alag-alag poocha gaya, aur teeno ke peeche wahi Pods khade the.',
};
