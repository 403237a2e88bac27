import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Mistaken for the column EXTERNAL-IP, and open to misuse by whoever may write a Service. */
export const externalIps: Rule = {
  id: 'external-ips',
  title: 'uses spec.externalIPs of a Service',
  sort: 'use',
  why: 'The field spec.externalIPs is deprecated. It makes no balancer, and it is another thing than the EXTERNAL-IP that a LoadBalancer gets.',
  since: 'Kubernetes 1.36',
  source: 'https://kubernetes.io/blog/2026/05/14/kubernetes-v1-36-deprecation-and-removal-of-service-externalips/',
  instead: 'type: LoadBalancer with a controller that gives addresses, or a Gateway',
  says: [
    phrase`\bexternalIPs ?:\s{0,9}[-[]`,
    phrase`\b(?:use|set|add|write|put|via|with|through) (?:(?:the|an|your|field) ){0,2}(?:spec\.)?externalIPs\b`,
    phrase`\bexternalIPs (?:field )?(?:is|are|means)(?: the)? external-ip\b`,
  ],
  unless: phrase`\bdeprecat|\banother thing\b|\balag cheez\b`,
  bad: [
    '```yaml\nspec:\n  «externalIPs:\n    -» 192.0.2.10\n```',
    'To reach it from outside, «set spec.externalIPs» to the node’s address.',
  ],
  good: [
    'spec.externalIPs is deprecated since 1.36.',
    'Do not use externalIPs for that.',
    'EXTERNAL-IP stays pending until a controller gives an address.',
  ],
};
