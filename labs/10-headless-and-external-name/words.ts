import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Neither of the two has an address of its own, so neither can change a port on the way: what does a name alone lead to?',
    hi: 'Dono mein se kisi ka apna address nahi, isliye raaste mein koi port nahi badal sakta: sirf naam kahan le jaata hai?',
  },
  {
    en: 'Headless is `clusterIP: None`. An alias is `type: ExternalName` with an `externalName` that is a full name, never an address or a URL.',
    hi: 'Headless matlab `clusterIP: None`. Alias matlab `type: ExternalName`, aur `externalName` mein poora naam, kabhi address ya URL nahi.',
  },
  {
    en: 'peers: `clusterIP: None`; Pod peer-0: `hostname: peer-0`, `subdomain: peers`. $alias: `externalName: web.headless-shop.svc.cluster.local`. Predictions: 80 answers at peers and is silent at $alias, 8080 the other way round.',
    hi: 'peers: `clusterIP: None`; Pod peer-0: `hostname: peer-0`, `subdomain: peers`. $alias: `externalName: web.headless-shop.svc.cluster.local`. Predictions: peers par 80 jawaab deta hai aur $alias par chup, 8080 ulta.',
  },
];

export const why: Words = {
  en: 'Where there is no virtual IP there is no rule on the nodes, and so nobody who balances or changes a port. A headless Service hands out the Pods as they are; an ExternalName hands out another name. What you get is what stands at the end.',
  hi: 'Jahan virtual IP nahi, wahan Nodes par koi rule nahi, isliye koi nahi jo balance kare ya port badle. Headless Service Pods ko waise hi de deti hai; ExternalName ek doosra naam de deta hai. Aakhir mein jo khada hai, wahi milta hai.',
};
