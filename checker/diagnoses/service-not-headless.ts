import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** It has a virtual IP, which hides the Pods behind it. */
export const serviceNotHeadless: Diagnosis = {
  id: 'service-not-headless',
  explains: ['headlessService'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const address = service?.spec?.clusterIP;
    if (!service || !address || address === 'None') return undefined;
    return {
      because: `the Service was given the ClusterIP ${address}, so that its name leads to that one address and not to the Pods; \`clusterIP: None\` gives none`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'clusterIP'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
