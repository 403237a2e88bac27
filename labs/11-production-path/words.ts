import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Behind an Ingress nobody needs a nodePort or an address of their own: what type is left for the two Services?',
    hi: 'Ingress ke peeche kisi ko apna nodePort ya address nahi chahiye: do Services ke liye kaunsa type bachta hai?',
  },
  {
    en: 'One rule with `host: $host` and two paths, both with `pathType: Prefix`. A backend names a Service and a port that this Service offers.',
    hi: 'Ek rule jismein `host: $host` ho aur do paths, dono `pathType: Prefix`. backend ek Service ka naam leta hai aur wahi port jo woh Service deti hai.',
  },
  {
    en: 'paths: `/api` with backend api, `port: {number: 8080}`; `/` with backend shop, `port: {number: 80}`. In the Services delete `type: LoadBalancer`.',
    hi: 'paths: `/api` ka backend api, `port: {number: 8080}`; `/` ka backend shop, `port: {number: 80}`. Services mein `type: LoadBalancer` hata do.',
  },
];

export const why: Words = {
  en: 'One load balancer, one controller that reads host and path, and behind it ClusterIP Services as inside any cluster: that is the road nearly every production cluster has. Gateway API says the same in newer words; Ingress goes on being served, and gets no new ones.',
  hi: 'Ek load balancer, ek controller jo host aur path padhta hai, aur uske peeche waisi hi ClusterIP Services jaisi kisi bhi cluster ke andar: lagbhag har production cluster ka raasta yahi hai. Gateway API wahi baat naye shabdon mein kehti hai; Ingress chalta rahega, bas usmein naya kuch nahi aayega.',
};
