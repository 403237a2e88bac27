import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { deploymentAt } from './evidence/objects.ts';

/** The Deployment asks for another number of Pods; left out, `replicas` is 1. */
export const replicasDiffer: Diagnosis = {
  id: 'replicas-differ',
  explains: ['deploymentReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const deployment = deploymentAt(failure, evidence);
    const wanted = Number(/^(\d+) of/.exec(failure.look.expected)?.[1]);
    const asked = deployment?.spec?.replicas ?? 1;
    if (!deployment || Number.isNaN(wanted) || asked === wanted) return undefined;
    return {
      because: `the Deployment asks for ${asked} replica${asked === 1 ? '' : 's'}, and the lab for ${wanted}`,
      at: [{ kind: 'Deployment', name: nameOf(deployment), path: ['spec', 'replicas'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get deployment ${nameOf(deployment)}`],
    };
  },
};
