import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** A Service with an address of its own, where an alias was asked for. */
export const serviceNotExternalName: Diagnosis = {
  id: 'service-not-external-name',
  explains: ['aliasOf'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (!service || service.spec?.type === 'ExternalName') return undefined;
    return {
      because: `the Service is of type ${service.spec?.type}: it has an address of its own and finds Pods of its own namespace only; an alias is of type ExternalName`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'type'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
