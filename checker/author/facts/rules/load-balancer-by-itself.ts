import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** True as it looks on a cloud, and false on kind, on bare metal and in an exam. */
export const loadBalancerByItself: Rule = {
  id: 'load-balancer-by-itself',
  title: 'says that Kubernetes makes the cloud’s load balancer by itself',
  sort: 'claim',
  why: 'Kubernetes has no load balancer to give. A controller of the cloud, MetalLB or cloud-provider-kind makes it and writes its address into the Service; where none runs, EXTERNAL-IP stays <pending>.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  instead: 'A controller that runs in or beside the cluster makes the load balancer.',
  says: [
    phrase`\bkubernetes (?:itself |then )?(?:automatically )?(?:creates|provisions|spins up|makes|launches|gives you)(?: (?:a|an|the|you))?(?: (?:cloud|external|new|real)){0,2} load ?balancer\b`,
    phrase`\bkubernetes (?:baaki )?sab (?:kuchh )?(?:automatically|apne aap|khud)\b`,
  ],
  unless: phrase`\bcontroller\b|\bMetalLB\b|\bcloud-provider-kind\b|\bpending\b|\bnearly all\b|\blagbhag sa(?:b|ari|re)\b`,
  bad: [
    '«Kubernetes automatically provisions a cloud load balancer» for you.',
    'Tum bas LoadBalancer likhte ho, «Kubernetes baaki sab automatically» wire kar deta hai.',
  ],
  good: [
    'Kubernetes itself makes no load balancer: a controller does.',
    'With MetalLB running, Kubernetes gives you a load balancer.',
  ],
};
