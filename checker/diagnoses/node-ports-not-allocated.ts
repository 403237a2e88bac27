import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** A LoadBalancer Service that gave up its middle layer: balancers that lead to nodePorts have nowhere to lead. */
export const nodePortsNotAllocated: Diagnosis = {
  id: 'node-ports-not-allocated',
  explains: ['nodePortAnswers', 'loadBalancerAnswers'],
  lesson: 'lessons/load-balancer',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (service?.spec?.allocateLoadBalancerNodePorts !== false) return undefined;
    if (service.spec.ports?.some(({ nodePort }) => nodePort)) return undefined;
    return {
      because:
        'allocateLoadBalancerNodePorts: false leaves the Service without nodePorts, and the load balancer here reaches the Pods by way of a nodePort',
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'allocateLoadBalancerNodePorts'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)} -o jsonpath='{.spec.ports}'`],
    };
  },
};
