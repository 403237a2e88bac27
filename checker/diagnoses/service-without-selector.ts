import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** Without a selector nobody fills the Service's EndpointSlices. */
export const serviceWithoutSelector: Diagnosis = {
  id: 'service-without-selector',
  explains: ['serviceSelects', 'serviceEndpoints'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (!service || Object.keys(service.spec?.selector ?? {}).length > 0) return undefined;
    return {
      because: 'the Service has no selector, so Kubernetes puts no Pod behind it',
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec'] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe service ${nameOf(service)}`],
    };
  },
};
