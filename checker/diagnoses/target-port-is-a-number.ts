import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** It works today; the task is to say the port by its name. */
export const targetPortIsANumber: Diagnosis = {
  id: 'target-port-is-a-number',
  explains: ['targetPortByName'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const index = (service?.spec?.ports ?? []).findIndex(({ targetPort }) => typeof targetPort !== 'string');
    const found = service?.spec?.ports?.[index];
    if (!service || !found) return undefined;
    return {
      because: `targetPort is ${found.targetPort ? `the number ${found.targetPort}` : 'left out'}: it answers, until somebody moves the container; its name stays`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'targetPort'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get pods -o jsonpath='{..ports}'`],
    };
  },
};
