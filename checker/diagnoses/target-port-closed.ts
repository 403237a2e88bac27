import type { V1Pod } from '@kubernetes/client-node';
import { endpointsOf, nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';
import { podsInNamespace, serviceAt } from './evidence/objects.ts';

/** Ready Pods are behind the Service, and the port it sends to is one where none of their containers listens. */
export const targetPortClosed: Diagnosis = {
  id: 'target-port-closed',
  explains: ASKING,
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const silent = failure.look.silence === 'refused' || failure.look.silence === 'reset';
    if (!service || !silent) return undefined;
    const slices = evidence.slices.filter(
      ({ metadata }) => metadata?.labels?.['kubernetes.io/service-name'] === nameOf(service),
    );
    const sentTo = new Set(
      endpointsOf(slices)
        .filter(({ ready }) => ready)
        .flatMap(({ ports }) => ports),
    );
    const declared = declaredPorts(
      podsInNamespace(evidence).filter((pod) => selects(service.spec?.selector, pod.metadata?.labels)),
    );
    if (sentTo.size === 0 || [...sentTo].some((port) => declared.has(port))) return undefined;
    const known = declared.size > 0 ? `; your container says it listens on ${[...declared].join(', ')}` : '';
    return {
      because: `the Service sends to port ${[...sentTo].join(', ')} of your Pods (targetPort), and nothing listens there${known}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', 0, 'targetPort'] }],
      tryThis: [
        `kubectl -n ${evidence.namespace} describe service ${nameOf(service)}`,
        `kubectl -n ${evidence.namespace} get pods -o jsonpath='{..containerPort}'`,
      ],
    };
  },
};

/** What the containers say they listen on; saying so is optional in Kubernetes. */
export function declaredPorts(pods: readonly V1Pod[]): Set<number> {
  const containers = pods.flatMap((pod) => pod.spec?.containers ?? []);
  return new Set(containers.flatMap((container) => container.ports ?? []).map((port) => port.containerPort));
}
