import type { V1Pod, V1Service } from '@kubernetes/client-node';
import { labelText, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, podsInNamespace, serviceAt } from './evidence.ts';

/** The Service's selector and the Pods' labels do not meet: nobody is behind the door. */
export const selectorMatchesNoPod: Diagnosis = {
  id: 'selector-matches-no-pod',
  explains: ['serviceEndpoints'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const selector = service?.spec?.selector;
    const own = podsAt(failure, evidence);
    const pods = own.length > 0 ? own : podsInNamespace(evidence);
    if (!service || !selector || pods.length === 0 || pods.some((pod) => selects(selector, pod.metadata?.labels)))
      return undefined;
    return {
      because: `the Service's selector ${labelText(selector)} matches no Pod; your Pods carry ${carried(service, pods)}`,
      at: [
        { kind: 'Service', name: service.metadata?.name ?? '', path: ['spec', 'selector'] },
        ...(failure.check.about.deployment
          ? [
              {
                kind: 'Deployment',
                name: failure.check.about.deployment,
                path: ['spec', 'template', 'metadata', 'labels'],
              },
            ]
          : []),
      ],
      tryThis: [
        `kubectl -n ${evidence.namespace} get pods --show-labels`,
        `kubectl -n ${evidence.namespace} get endpointslices -l kubernetes.io/service-name=${service.metadata?.name}`,
      ],
    };
  },
};

/** The labels under the selector's own keys where there are any, since those are the ones to compare; else all but the hash. */
function carried(service: V1Service, pods: readonly V1Pod[]): string {
  const labels = pods[0]?.metadata?.labels ?? {};
  const compared = Object.entries(labels).filter(([key]) => key in (service.spec?.selector ?? {}));
  const own = Object.entries(labels).filter(([key]) => key !== 'pod-template-hash');
  return labelText(Object.fromEntries(compared.length > 0 ? compared : own));
}
