import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** A restart is a container’s; a new address comes with a new Pod. */
export const restartChangesIp: Rule = {
  id: 'restart-changes-ip',
  title: 'says that a restart gives a Pod another IP',
  sort: 'claim',
  why: 'A Pod keeps its address as long as it exists. A container that is restarted in it keeps that address; only a new Pod, in place of the old one, has another.',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
  instead: 'When a Pod is replaced, the new Pod has another IP.',
  says: [
    phrase`\bpods? (?:is |are |gets? |can |may )?restart(?:s|ed)?,?(?: [\w'-]{1,20}){0,4}? ips?(?: (?:address(?:es)?|of|the|pods?)){0,4} (?:(?:can|may|will|also|be|is|are|gets?) ){0,3}(?:change[sd]?|different|new)\b`,
    phrase`\bpods? restart(?:s|ed)?,?(?: (?:it|they|and|the|pod|then)){0,3} (?:gets?|receives?|has|have|is given) (?:a )?(?:completely )?(?:new|different|another) ip\b`,
    phrase`\bip(?: address)?(?: (?:of|the|a|pod)){0,3} (?:changes|will change|is changed)(?: (?:when|whenever|every time|each time|after|as soon as|if)) (?:(?:the|a|it|you) ){0,2}(?:pod )?restarts?\b`,
    phrase`\bpod restart (?:hote|hone|hota|hua|ho)\b(?: [\w-]{1,20}){0,5}? ip (?:badal|change)`,
  ],
  unless: phrase`\breplaced?\b|\bsame pod\b|\busi pod\b|\bkeeps? (?:the|its) (?:address|ip)\b|\bnew pod\b`,
  bad: [
    'as soon as «pod restart ip of pod will be change»',
    '«Pods can restart and their IP can change».',
    'When a «Pod restarts it gets a new IP».',
    'The «IP changes when the Pod restarts».',
    '«Pod restart hote hi uska IP badal» jaata hai.',
  ],
  good: [
    'When a Pod is replaced, its IP changes; when a Pod restarts its IP will not.',
    'A container restarts and the Pod keeps its address.',
    'Pods restart, and the Service stays.',
  ],
};
