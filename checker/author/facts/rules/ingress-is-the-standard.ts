import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Not wrong for what runs, but no advice for what begins. */
export const ingressIsTheStandard: Rule = {
  id: 'ingress-is-the-standard',
  title: 'calls Ingress the standard',
  sort: 'claim',
  why: 'The Ingress API is still served and frozen: it gets nothing new. Gateway API is where the work goes.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
  instead: 'Ingress (frozen) or, for anything new, Gateway API',
  says: [
    phrase`\bingress(?: is|:| =)(?: (?:the|a)){0,1}(?: (?:modern|production|current|recommended|usual|industry)){0,2} (?:standard|best practice|recommended way)\b`,
    phrase`\b(?:the |production )standard(?: (?:is|for http is))?(?: ?[:=-])? ingress\b`,
  ],
  unless: phrase`\bfrozen\b|\bgateway\b`,
  bad: ['B. «The Standard: Ingress»', '- «Ingress: The production standard» for HTTP/HTTPS routing.'],
  good: [
    'The standard: Ingress, frozen now; new work goes into Gateway API.',
    'Is Ingress the standard?',
    'Ingress is a standard part of the API; the Gateway API follows it.',
  ],
};
