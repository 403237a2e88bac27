import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** The dial code of the gate, tried at a flat or at the desk. */
export const nodePortOnInsideAddress: Rule = {
  id: 'node-port-on-inside-address',
  title: 'pairs a nodePort with a Pod’s or a Service’s address',
  sort: 'use',
  why: 'A nodePort belongs to the addresses of nodes. A Pod’s address goes with the targetPort, a ClusterIP with the port of the Service.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  instead: 'NODE_IP:nodePort, CLUSTER_IP:port or POD_IP:targetPort',
  says: [
    phrase`\b10\.(?:244|96)\.\d{1,3}\.\d{1,3}:3[0-2]\d{3}\b`,
    phrase`\b(?:https?://|curl |wget |open |browse to |visit |go to |kholo )<?(?:pod|cluster|service)[-_ ]?ip>?:<?(?:3[0-2]\d{3}|node[ -]?port)\b`,
  ],
  unless: phrase`\bwrong\b|\brefuse|\btimes? out\b|\btimeout\b|\b(?:no|never an?|in)valid\b|\bpredict|\bgalat\b|\bdoes not answer\b|\bnever answers\b|\bfails?\b|\bfailed\b`,
  bad: [
    'Open http://«10.244.1.10:30001» in a Pod.',
    'Then «curl POD_IP:30001».',
    'Use «http://<pod-ip>:<nodePort»> to reach it.',
  ],
  good: [
    '`POD_IP:30001` is the wrong door: `curl POD_IP:30001` is refused.',
    'curl NODE_IP:30001',
    'curl 10.244.1.10:80',
  ],
};
