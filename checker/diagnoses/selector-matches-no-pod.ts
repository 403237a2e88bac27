import type { V1Service } from '@kubernetes/client-node';
import { labelText, selects } from '../run/pods.ts';
import type { Diagnosis, Evidence, Failure } from './diagnosis.ts';
import { deploymentAt, podsInNamespace, serviceAt } from './evidence/objects.ts';

/** The Service's selector and the Pods' labels do not meet: nobody is behind the door. */
export const selectorMatchesNoPod: Diagnosis = {
  id: 'selector-matches-no-pod',
  explains: ['serviceSelects', 'serviceEndpoints'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const selector = service?.spec?.selector;
    const labels = labelsOfPods(failure, evidence);
    if (!service || !selector || !labels || selects(selector, labels)) return undefined;
    return {
      because: `the Service's selector ${labelText(selector)} matches no Pod; your Pods carry ${carried(service, labels)}`,
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

type Labels = Readonly<Record<string, string>>;

/** As the Deployment gives them to its Pods; without one, those of any Pod there is. */
function labelsOfPods(failure: Failure, evidence: Evidence): Labels | undefined {
  const deployment = deploymentAt(failure, evidence);
  const [pod] = podsInNamespace(evidence);
  return deployment?.spec?.template.metadata?.labels ?? pod?.metadata?.labels;
}

/** The labels under the selector's own keys where there are any, since those are the ones to compare; else all but the hash. */
function carried(service: V1Service, labels: Labels): string {
  const compared = Object.entries(labels).filter(([key]) => key in (service.spec?.selector ?? {}));
  const own = Object.entries(labels).filter(([key]) => key !== 'pod-template-hash');
  return labelText(Object.fromEntries(compared.length > 0 ? compared : own));
}
