import type { Diagnosis } from './diagnosis.ts';
import { podsRefused } from './evidence/pods-refused.ts';

/** The namespace may have no more Pods, or no more of what they ask for. */
export const quotaExceeded: Diagnosis = {
  id: 'quota-exceeded',
  explains: ['deploymentReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const words = podsRefused(failure, evidence);
    const [, quota, limits] = /exceeded quota: ([^,]+), (.*)$/.exec(words ?? '') ?? [];
    if (quota === undefined) return undefined;
    return {
      because: `ResourceQuota ${quota} of this namespace refuses more Pods (${limits})`,
      at: [{ kind: 'ResourceQuota', name: quota, path: ['spec', 'hard'] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe quota ${quota}`],
    };
  },
};
