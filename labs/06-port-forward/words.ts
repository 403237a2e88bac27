import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'kubectl asks the Service one question only: who is behind you? With whom does it talk from then on?',
    hi: 'kubectl Service se sirf ek sawaal poochta hai: tumhare peeche kaun hai? Uske baad woh kisse baat karta hai?',
  },
  {
    en: 'In a second terminal: `npm run kubectl -- -n port-forward port-forward service/nodeport-svc $door:80`, and ask `curl localhost:$door` a few times: who answers?',
    hi: 'Doosre terminal mein: `npm run kubectl -- -n port-forward port-forward service/nodeport-svc $door:80`, aur kuch baar `curl localhost:$door` poocho: kaun jawaab deta hai?',
  },
  {
    en: 'The tunnel is pinned to one Pod and does not move: in answers.yaml write `afterThePodDied: silent`.',
    hi: 'Surang ek Pod se bandhi hai aur hilti nahi: answers.yaml mein likho `afterThePodDied: silent`.',
  },
];

export const why: Words = {
  en: 'kubectl looked up one Pod behind the Service and dug to it, by way of the API server and the kubelet: no kube-proxy, no nodePort, no ClusterIP, no balancing. It shows that a Pod answers, and nothing about the Service; and it dies with that Pod.',
  hi: 'kubectl ne Service ke peeche ek Pod dhoondha aur API server aur kubelet ke raaste us tak surang khodi: na kube-proxy, na nodePort, na ClusterIP, na balancing. Isse dikhta hai ki ek Pod jawaab deta hai, Service ke baare mein kuch nahi; aur us Pod ke saath yeh mar jaati hai.',
};
