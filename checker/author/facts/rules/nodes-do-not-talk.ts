import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** A good line about who builds roads, and false as it is written. */
export const nodesDoNotTalk: Rule = {
  id: 'nodes-do-not-talk',
  title: 'says that nodes do not talk to each other',
  sort: 'claim',
  why: 'Nodes talk to the control plane all the time. What is meant: packets between Pods of different nodes need roads, and the CNI plugin makes them.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/',
  instead: 'Pod-to-Pod traffic between nodes needs routes, which the CNI plugin makes.',
  says: [
    phrase`\bnodes? (?:(?:do|does) not|don't|doesn't|never|cannot|can't) (?:talk|speak|communicate)(?: directly)?(?: (?:to|with))? (?:each other|one another)\b`,
    phrase`\bnodes? (?:ek[- ]?dusre|aapas) (?:se |mein |me ){0,2}(?:directly )?(?:baat|communicate) (?:nahi|nahin)\b`,
  ],
  unless: phrase`\bkubelets?\b|\bAPI server\b|\bcontrol plane\b|\bNodes do talk\b`,
  bad: ['«Nodes ek-dusre se baat nahi» karte.', 'In Kubernetes «nodes do not talk to each other», Pods do.'],
  good: [
    'Is it true that nodes do not talk to each other?',
    'It is a myth that nodes do not talk to each other.',
    'Nodes do not talk to each other, people say; yet every kubelet talks to the API server.',
  ],
};
