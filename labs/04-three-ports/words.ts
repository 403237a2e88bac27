import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Read each Service from the outside in: who comes to the node, who calls the Service, where does the container listen?',
    hi: 'Har Service ko bahar se andar padho: Node par kaun aata hai, Service ko kaun bulata hai, container kahan sunta hai?',
  },
  {
    en: 'nodePort is $webGate for web and $apiGate for api; port is what callers type; targetPort has to be one that the container of that Deployment lists under `ports`.',
    hi: 'nodePort web ke liye $webGate aur api ke liye $apiGate hai; port woh hai jo bulane wale likhte hain; targetPort wahi ho jo us Deployment ka container `ports` mein likhta hai.',
  },
  {
    en: 'web: `nodePort: $webGate`, `port: 80`, `targetPort: http`. api: `nodePort: $apiGate`, `port: $apiPort`, `targetPort: rest`.',
    hi: 'web: `nodePort: $webGate`, `port: 80`, `targetPort: http`. api: `nodePort: $apiGate`, `port: $apiPort`, `targetPort: rest`.',
  },
];

export const why: Words = {
  en: 'Three numbers, one rule: what arrives at the nodePort or at the ClusterIP and port is rewritten to the Pod and its targetPort in one step. A name instead of a number leaves the number to the Pods: each Pod may even have its own.',
  hi: 'Teen number, ek rule: jo nodePort par ya ClusterIP aur port par aata hai, woh ek hi kadam mein Pod aur uske targetPort par mod diya jaata hai. Number ki jagah naam likho to number Pods ke haath mein rehta hai: har Pod ka apna bhi ho sakta hai.',
};
