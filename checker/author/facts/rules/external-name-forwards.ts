import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** It looks like a proxy until TLS or another port is wanted. */
export const externalNameForwards: Rule = {
  id: 'external-name-forwards',
  title: 'lets an ExternalName Service forward traffic',
  sort: 'claim',
  why: 'An ExternalName Service is a CNAME in DNS. No packet passes it, no port is changed, and TLS and the Host header keep the name that the client used.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
  instead: 'An ExternalName Service answers DNS with another name, and the client goes there itself.',
  says: [
    phrase`\bexternal ?names?(?: services?)? (?:(?:simply|just|then|also) )?(?:forwards?|proxies|redirects?|routes?|sends?|tunnels?|maps? (?:the |a )?ports?)\b`,
    phrase`\bexternal ?name(?: service)? (?:traffic|requests?) (?:ko )?(?:forward|redirect|bhej)`,
  ],
  unless: phrase`\bCNAME\b`,
  bad: [
    'An «ExternalName Service forwards» traffic to the host.',
    '«ExternalName redirects» requests to the database.',
  ],
  good: [
    'ExternalName is a CNAME, and it forwards nothing.',
    'What does an ExternalName Service forward?',
    'An ExternalName Service never forwards a packet.',
  ],
};
