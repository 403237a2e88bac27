import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** An administrator can change the range, and most readers should not pick a number at all. */
export const nodePortRange: Rule = {
  id: 'node-port-range',
  title: 'takes the default range of nodePorts for a law',
  sort: 'claim',
  why: '30000-32767 is the default of the API server’s option --service-node-port-range. The API refuses a number outside of the range in force, and picks one where the field is left out.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  instead: 'By default a nodePort is between 30000 and 32767; leave it out and Kubernetes picks one.',
  says: [
    phrase`\b(?:must|has to|have to|needs? to|should|can only|always|only|hona chahiye|hamesha)\b…\b30,?000(?: (?:and|to|se|aur|-|–) |\s?[-–]\s?)(?:up to )?32,?767\b`,
    phrase`\b30,?000(?: (?:and|to|se|aur|-|–) |\s?[-–]\s?)32,?767\b…\b(?:hona chahiye|hona zaroori|must be|is required|hi hota)\b`,
  ],
  unless: phrase`\bdefault\b|\bservice-node-port-range\b|\bunless\b|\bcan be changed\b|\bconfigur`,
  bad: [
    'The Rule: This number «must be between 30000-32767».',
    'A nodePort «can only be from 30,000 to 32,767».',
    'nodePort «30000 se 32767 ke beech hona chahiye».',
  ],
  good: [
    'By default a nodePort must be between 30000 and 32767.',
    'It opens a high port (30000-32767) on every server.',
    'nodePort default mein 30000 se 32767 ke beech hona chahiye.',
  ],
};
