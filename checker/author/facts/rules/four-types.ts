import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Counted so, headless Services are never met before they surprise. */
export const fourTypes: Rule = {
  id: 'four-types',
  title: 'counts four types of Services and leaves out headless',
  sort: 'claim',
  why: 'There are four values of `type`; a headless Service (`clusterIP: None`) is none of them, and works otherwise: DNS answers with the Pods.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
  instead: 'There are four types, and headless, a ClusterIP Service without an address.',
  says: [
    phrase`\b(?:four|4|chaar)(?: (?:main|different|basic))? (?:types?|kinds) of (?:kubernetes )?services?\b`,
    phrase`\bservices? ke (?:chaar|4) (?:types?|prakaar)\b`,
    phrase`\b(?:chaar|4) (?:types?|prakaar|tarah) ki services?\b`,
  ],
  unless: phrase`\bheadless\b`,
  bad: ['There are «four types of services»\n    cluster ip\n    nodeport', '«Services ke chaar types» hain.'],
  good: [
    'There are four types of Services, and headless.',
    '## Four types of Services\n\nAnd one that is no type: headless.',
  ],
};
