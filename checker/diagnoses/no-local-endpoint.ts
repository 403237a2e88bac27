import { endpointsOf, nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The node that was asked has no Pod of its own, and is told not to pass the packet on. */
export const noLocalEndpoint: Diagnosis = {
  id: 'no-local-endpoint',
  explains: ['hostPortAnswers', 'everyPodAnswers', 'nodePortAnswers', 'loadBalancerAnswers'],
  lesson: 'lessons/load-balancer',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (service?.spec?.externalTrafficPolicy !== 'Local' || failure.look.silence === undefined) return undefined;
    const slices = evidence.slices.filter(
      ({ metadata }) => metadata?.labels?.['kubernetes.io/service-name'] === nameOf(service),
    );
    const behind = new Set(endpointsOf(slices).map(({ pod }) => pod));
    const nodes = new Set(
      evidence.pods.filter((pod) => behind.has(nameOf(pod))).map((pod) => pod.spec?.nodeName ?? 'an unknown node'),
    );
    return {
      because: `externalTrafficPolicy: Local drops what arrives at a node without a Pod of the Service, and its Pods are only on ${[...nodes].join(', ') || 'no node'}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'externalTrafficPolicy'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get pods -o wide`],
    };
  },
};
