import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Readers who believe it wait for an EXTERNAL-IP that nobody will give. */
export const loadBalancerMakesThree: Rule = {
  id: 'load-balancer-makes-three',
  title: 'says that type LoadBalancer makes all three layers',
  sort: 'claim',
  why: 'Kubernetes allocates the ClusterIP and, unless told otherwise, the nodePort. The balancer outside is made by a controller that somebody has to run; without one EXTERNAL-IP stays <pending>.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  instead:
    'type: LoadBalancer asks for three layers; Kubernetes makes two, a controller (a cloud’s, MetalLB, cloud-provider-kind) the third.',
  says: [
    phrase`\bload ?balancer\b…\b(?:creates?|makes?|gives you|provisions?|builds?|sets up)(?: (?:all|these|us))? (?:three|3)\b`,
    phrase`\bload ?balancer\b…\b(?:three|3|teen) (?:things|cheezein|cheezen|cheeze|cheez|chizein)\b(?: [\w-]{1,20}){0,2}? (?:banata|banati|bana deta)\b`,
  ],
  unless: phrase`\bcontroller\b|\bpending\b|\basks? for\b|\bsomebody (?:has to run|runs)\b|\bkoi chalata\b`,
  bad: [
    'type: «LoadBalancer actually 3 cheezein banata» hai:',
    'type «LoadBalancer creates three» things: cloud load balancer, NodePort, ClusterIP.',
  ],
  good: [
    'type: LoadBalancer asks for three things; a controller makes the third.',
    'LoadBalancer teen cheezein banata hai, par balancer ek controller deta hai.',
    'The LoadBalancer in front of three Pods',
  ],
};
