import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';
import { serviceAt } from './evidence/objects.ts';

/** `clusterIP: None`: the name leads straight to the Pods, and there is no virtual IP. */
export const serviceHeadless: Diagnosis = {
  id: 'service-headless',
  explains: ['serviceType', ...ASKING],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (service?.spec?.clusterIP !== 'None') return undefined;
    return {
      because:
        'the Service is headless (clusterIP: None): DNS answers with the Pods themselves and nothing balances between them or changes a port',
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'clusterIP'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
