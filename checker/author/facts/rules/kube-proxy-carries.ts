import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Its name says proxy, and it was one in userspace mode. */
export const kubeProxyCarries: Rule = {
  id: 'kube-proxy-carries',
  title: 'lets kube-proxy carry the traffic or listen on a port',
  sort: 'claim',
  why: 'kube-proxy writes rules, and the kernel of the node moves the packets. No packet passes through kube-proxy, and it listens on no nodePort.',
  source: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
  instead: 'The rules that kube-proxy wrote rewrite the packet; kube-proxy itself never sees it.',
  says: [
    phrase`\bkube-?proxy(?: (?:inside|on|in|of) (?:the|each|every) nodes?)?(?: (?:then|itself|also|simply))? (?:forwards?|receives?|detects?|intercepts?|catches|carries|proxies|routes?|sends?|balances?|load[ -]balances?|distributes?|hands?|redirects?) (?:(?:the|all|this|that|incoming|network|each|every) ){0,3}(?:traffic|packets?|requests?|connections?)\b`,
    phrase`\bkube-?proxy (?:listens|is listening|opens (?:a|the) (?:socket|port))\b`,
    phrase`\bkube-?proxy (?:traffic|packets?|requests?) (?:ko )?(?:forward|bhejta|sunta)\b`,
    phrase`\b(?:traffic|packets?|requests?) (?:goes?|pass(?:es)?|flows?|travels?) through kube-?proxy\b`,
  ],
  unless: phrase`\bwrites?(?: (?:only|the|its))? rules\b|\brules that kube-proxy\b|\buserspace\b|\bolder versions\b|\brules likh|\bpurane versions\b|\bonce carried\b|\bkhud dhota tha\b`,
  bad: [
    '3. Kubernetes «Kube-Proxy inside the Node detects traffic» on 30001.',
    '4. «Kube-Proxy forwards traffic» to the Pod IP on Port 80.',
    'On every node «kube-proxy listens» on the nodePort.',
    'All «traffic passes through kube-proxy».',
  ],
  good: [
    'kube-proxy writes rules; it is not true that kube-proxy forwards traffic.',
    'In userspace mode kube-proxy forwards packets.',
    'kube-proxy reads Services and EndpointSlices.',
    'kube-proxy makes the node forward traffic to Pods.',
  ],
};
