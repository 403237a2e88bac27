import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Only IPVS took turns; whoever counts answers expects an order that is not there. */
export const roundRobin: Rule = {
  id: 'round-robin',
  title: 'says that a Service goes round robin',
  sort: 'claim',
  why: 'In iptables and nftables mode a ready endpoint is drawn at random for each connection; there is no turn.',
  source: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
  instead: 'For each new connection one of the ready Pods is drawn at random.',
  says: [phrase`\bround[ -]robin\b`],
  unless: phrase`\bIPVS\b|\bat random\b|\brandomly\b|\bDNS round[ -]robin\b|\bround[ -]robin (?:of|by|in) DNS\b|\b(?:nginx|envoy|haproxy|traefik|gateway) (?:balances?|does|goes|spreads?|uses)\b`,
  bad: [
    'The Service sends requests to the Pods in a «round-robin» manner.',
    'A Service of nginx Pods has a DNS name, and goes «round robin».',
    'Service sab Pods ko «round robin» se traffic deti hai.',
  ],
  good: [
    'kube-proxy does no round robin in its usual modes.',
    'Service round robin nahi karti, har connection par random chunti hai.',
    'At random, and not round robin.',
    'IPVS mode, deprecated since 1.35, knows round robin.',
    'In front of the cluster HAProxy balances round robin.',
    'Does a Service go round robin?',
  ],
};
