import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** With this the wrong port gets the blame for a wrong address. */
export const dockerAddressAsPod: Rule = {
  id: 'docker-address-as-pod',
  title: 'takes an address of kind’s Docker network for a Pod’s',
  sort: 'claim',
  why: 'On kind 172.18.0.0/16 is usually the Docker network, where nodes live. Pods have addresses from 10.244.0.0/16, Services from 10.96.0.0/16.',
  source: 'https://kind.sigs.k8s.io/docs/user/configuration/#networking',
  instead: 'Look whose address it is first (`kubectl get nodes,pods -A -o wide`), then write: node IP 172.18.0.4.',
  says: [
    phrase`\bpods?(?:'s| ka)? (?:internal |cluster )?(?:ip|address|layer)(?: address)?(?: (?:is|was|ka|hai|=|:|\()){0,2}[ :=(]{0,4}172\.18\.\d{1,3}\.\d{1,3}\b`,
    phrase`\b172\.18\.\d{1,3}\.\d{1,3} (?:is|was|ek|=)(?: (?:the|a|of))?(?: (?:ip|address) of (?:the|a))? pod\b`,
  ],
  unless: phrase`\balmost surely\b|\bdocker network\b|\bnodes? live\b|\blagbhag pakka\b`,
  bad: [
    '- «Pod IP: 172.18.0.4»',
    'A. The «Pod Layer (172.18.0.4»)',
    'So «172.18.0.4 is the address of the Pod».',
    '«Pod ka IP 172.18.0.4» hai.',
  ],
  good: [
    '- Pod IP: 10.244.1.10',
    '- Node IP: 172.18.0.4',
    'The notes say “Pod IP: 172.18.0.4”.',
    '172.18.0.4 is not the address of a Pod.',
    'This is from the notes, as it happened.\n\n- Pod IP: `172.18.0.4`\n- nodePort: 30001',
  ],
};
