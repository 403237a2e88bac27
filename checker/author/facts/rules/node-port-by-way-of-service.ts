import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** A story of three stops; whoever believes it looks for a listener that does not exist. */
export const nodePortByWayOfService: Rule = {
  id: 'node-port-by-way-of-service',
  title: 'lets the nodePort hand over to the Service’s port',
  sort: 'claim',
  why: 'The three ports are one rule: a packet for nodeIP:nodePort is rewritten straight to podIP:targetPort. It visits no ClusterIP, and nothing listens on the nodePort.',
  source: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
  instead: 'A packet for NODE_IP:nodePort is rewritten on the node, once, to POD_IP:targetPort.',
  says: [
    phrase`\bnode ?ports?(?: service)? (?:then )?(?:forwards?|hands?|sends?|passes|redirects?|routes?|maps?)(?: [\w-]{1,20}){0,4}? to(?: (?:the|this|that|its))? (?:service|cluster ?ip|port\b(?! (?:on|of) (?:the |a )?pods?))`,
    phrase`\bkubernetes (?:then )?(?:catches|takes|receives|forwards|sends|hands|passes)\b…\bto the service (?:at|on) port\b`,
    phrase`\bnode(?:[ _]?ip:(?:node)?)? ?port(?: \(?3[0-2]\d{3}\)?)? (?:→|->|=>|-->) (?:cluster ?ip|service)\b`,
    phrase`\bnode ?port …\bservice(?: ke)?(?: port)? (?:ko|par|tak) (?:bhejta|deta|forward|jaati|jaata)\b`,
  ],
  unless: phrase`\brewrit|\bDNAT\b|\bone rule\b|\bone hop\b|\bnot hops\b|\bas (?:one|everybody) tells\b|\bgood story\b|\bachh?i kahani\b`,
  bad: [
    '«nodeport forwards the request to this port»',
    'Step 2: «Kubernetes catches that traffic and sends it to the Service at port» 80.',
    'Browser → «NodeIP:Port → ClusterIP» → Pod',
    '«NodePort → Service» → Pod',
    '«nodePort se request Service ke port par jaati» hai.',
    'The «NodePort sends traffic to the ClusterIP».',
    '«nodePort request ko Service port par bhejta» hai.',
  ],
  good: [
    'One rule rewrites the packet: no nodePort forwards the request to the Service.',
    'Told as a good story: Browser → NodeIP:Port → ClusterIP → Pod.',
    'A Pod sends its request to the Service on port 80.',
    'The load balancer sends its traffic to a nodePort of the Service.',
  ],
};
