import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { mortalDeployment } from './evidence/mortal-deployment.ts';

/** A deleted Pod goes on and on: what it does before it ends takes longer than anybody waits. */
export const stopsTooSlowly: Diagnosis = {
  id: 'stops-too-slowly',
  explains: ['oldAddressesDead'],
  lesson: 'lessons/why-not-pods',
  explain(failure, evidence) {
    const found = mortalDeployment(failure, evidence);
    const leaving = evidence.pods.find(
      ({ metadata }) => metadata?.namespace === evidence.namespace && metadata.deletionTimestamp !== undefined,
    );
    if (!found?.container.lifecycle?.preStop || !leaving) return undefined;
    return {
      because: `Pod ${nameOf(leaving)} was deleted and still answers: its preStop hook may go on for ${leaving.metadata?.deletionGracePeriodSeconds} s, and a few seconds are enough for every node to hear of it`,
      at: [
        {
          kind: 'Deployment',
          name: nameOf(found.deployment),
          path: ['spec', 'template', 'spec', 'containers', 0, 'lifecycle', 'preStop'],
        },
      ],
      tryThis: [`kubectl -n ${evidence.namespace} get pods`],
    };
  },
};
