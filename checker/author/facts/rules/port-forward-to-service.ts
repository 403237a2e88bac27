import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** So an answer through the tunnel is taken as proof that the Service works. */
export const portForwardToService: Rule = {
  id: 'port-forward-to-service',
  title: 'lets a port-forward go to the Service',
  sort: 'claim',
  why: '`kubectl port-forward service/NAME` picks one Pod behind the Service and tunnels to it through API server and kubelet: no kube-proxy, no balancing, and it ends with that Pod.',
  source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_port-forward/',
  instead: 'port-forward tunnels to one Pod of the Service, on its targetPort.',
  says: [
    phrase`\bport[ -]?forward(?:ing)?\b…\b(?:connects|forwards|goes|sends|tunnels|leads|routes)(?: [\w-]{1,20}){0,4}? to the service(?:'s)?(?: (?:internal|virtual))?(?: (?:port|ip)|[.,;]| itself)`,
    phrase`\bapi server …\b(?:directly |straight )?to the service(?:'s)? port\b`,
    phrase`\bport[ -]?forward(?:ing)?\b…\b(?:load[ -]balances?|balances? (?:the )?(?:load|traffic)|spreads? (?:the )?(?:requests|traffic))\b`,
    phrase`\bport-?forward …\bservice(?: ke)? port (?:par|ko|tak) (?:bhejta|jaata|le jaata)\b`,
  ],
  unless: phrase`\bone pod\b|\bsingle pod\b|\bek (?:hi )?pod\b|\bno (?:load )?balancing\b|\bpicks\b`,
  bad: [
    '2. The «API Server forwards the traffic directly to the Service Port» (80).',
    '«Port-forwarding connects to the Service’s internal port» (80).',
    'kubectl «port-forward load-balances» over all Pods.',
    '«port-forward traffic ko Service port par bhejta» hai.',
  ],
  good: [
    'port-forward goes to one Pod, and not to the Service’s port.',
    'kubectl port-forward service/web 8080:80',
    'port-forward never load-balances.',
  ],
};
