import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';
import { serviceAt } from './evidence/objects.ts';

/** No ClusterIP, so no rule and no port translation either: the name leads to the Pods as they are. */
export const headlessDoesNotBalance: Diagnosis = {
  id: 'headless-does-not-balance',
  explains: ASKING,
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (service?.spec?.clusterIP !== 'None') return undefined;
    return {
      because:
        'the Service is headless (clusterIP: None): there is no virtual IP that balances, and callers have to use the port of the Pods themselves',
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'clusterIP'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
