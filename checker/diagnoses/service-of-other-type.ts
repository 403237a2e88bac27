import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The Service is of another type than asked; most often `type` was left out, which means ClusterIP. */
export const serviceOfOtherType: Diagnosis = {
  id: 'service-of-other-type',
  explains: ['serviceType'],
  lesson: 'lessons/four-types',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const type = service?.spec?.type;
    const asked = /^type (\w+)/.exec(failure.look.expected)?.[1];
    if (!service || !type || type === asked) return undefined;
    const left =
      type === 'ClusterIP'
        ? ', which is what Kubernetes takes when `type` is left out: it opens no door to the outside'
        : '';
    return {
      because: `the Service is of type ${type}${left}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'type'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
