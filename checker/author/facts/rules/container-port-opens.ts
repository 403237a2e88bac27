import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** The line is documentation; a firewall is not opened by it. */
export const containerPortOpens: Rule = {
  id: 'container-port-opens',
  title: 'says that containerPort opens a port',
  sort: 'claim',
  why: 'containerPort is information. A program that listens in the container can be reached with the line and without it.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  instead: 'containerPort tells readers on which port the program listens, and can give it a name.',
  says: [
    phrase`\bcontainer ?port(?: (?:field|line|80|8080))? (?:opens|exposes|publishes|makes (?:the )?(?:container|pod|program) listen)\b`,
    phrase`\bcontainer ?port (?:se )?port (?:khulta|kholta|expose)\b`,
  ],
  unless: phrase`\binformation\b|\bopens nothing\b|\bextraPortMappings\b|\bonly tells\b`,
  bad: ['The line «containerPort opens» port 80 in the Pod.', '«containerPort port kholta» hai.'],
  good: [
    'The line containerPort opens nothing: it tells readers.',
    'containerPort does not open anything.',
    'With extraPortMappings, containerPort exposes the port of the node.',
  ],
};
