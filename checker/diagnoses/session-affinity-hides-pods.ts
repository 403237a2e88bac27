import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** One client always meets the same Pod: the others are there, and this client never sees them. */
export const sessionAffinityHidesPods: Diagnosis = {
  id: 'session-affinity-hides-pods',
  explains: ['everyPodAnswers', 'samePodsBehind'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (service?.spec?.sessionAffinity !== 'ClientIP') return undefined;
    const seconds = service.spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10_800;
    return {
      because: `sessionAffinity: ClientIP sends each client to one and the same Pod, for ${seconds} s after its last request`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'sessionAffinity'] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe service ${nameOf(service)}`],
    };
  },
};
