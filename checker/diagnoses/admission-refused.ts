import type { Diagnosis } from './diagnosis.ts';
import { podsRefused } from './evidence/pods-refused.ts';

/** The Deployment was taken, and its Pods are refused one by one: by a policy, a webhook, a limit. */
export const admissionRefused: Diagnosis = {
  id: 'admission-refused',
  explains: ['deploymentReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const words = podsRefused(failure, evidence);
    if (words === undefined || words.includes('exceeded quota')) return undefined;
    const { deployment = '' } = failure.check.about;
    return {
      because: `the API server takes the Deployment and refuses its Pods: ${words}`,
      at: [{ kind: 'Deployment', name: deployment, path: ['spec', 'template', 'spec'] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe replicaset`],
    };
  },
};
