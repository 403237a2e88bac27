import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Whoever tests with one connection that is kept alive sees one Pod, and blames the Service. */
export const randomPerRequest: Rule = {
  id: 'random-per-request',
  title: 'draws a Pod for each request',
  sort: 'claim',
  why: 'The draw is made when a connection is opened. All requests on a connection that is kept alive go to the same Pod.',
  source: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
  instead: 'For each new connection, not each request, one of the ready Pods is drawn at random.',
  says: [
    phrase`\brandomly (?:distributes?|spreads?|routes?|forwards?|sends?|balances?)(?: (?:the|each|every|all|incoming)){0,2} requests?\b`,
    phrase`\b(?:distributes?|spreads?|routes?|forwards?|sends?|balances?)(?: (?:the|each|every|all|incoming)){0,2} requests?(?: [\w-]{1,20}){0,6}? (?:randomly|at random)\b`,
    phrase`\b(?:each|every) (?:single )?request (?:goes|is sent|is routed|is forwarded|may go|lands)(?: on)?(?: to)? (?:a|another|any|some|one)(?: (?:random|different|other|of the|ready)){0,3} (?:pods?|endpoints?|replicas?)\b`,
    phrase`\b(?:sends?|routes?|forwards?) (?:each|every) request to (?:a|another|some|one)(?: (?:random|different|other)){0,2} (?:pod|endpoint|replica)\b`,
    phrase`\bhar request (?:alag|random|naye?) pod\b`,
    phrase`\brequests? ko random(?:ly)?\b`,
  ],
  unless: phrase`\bconnections?\b`,
  bad: [
    'When a user visits, the Service «randomly distributes the request» to one of the 3 pods.',
    'The Service «forwards requests to the Pods at random».',
    '«Every request goes to a different Pod».',
    'It «sends each request to a random Pod».',
    '«Har request alag Pod» ko jaati hai.',
    'Service har «request ko randomly» kisi Pod ko deti hai.',
  ],
  good: [
    'For each connection one Pod is drawn: it does not mean that every request goes to a random Pod.',
    'Har connection par random; har request ko random nahi.',
    'Is it true that every request goes to a different Pod?',
  ],
};
