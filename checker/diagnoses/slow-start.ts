import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { workloadPlace } from './evidence/objects.ts';
import { unreadyPod } from './evidence/unready-pod.ts';

/** Below this a pause before the first probe is nothing out of the way; in seconds. */
const LONG_S = 15;

/** Nobody has asked the container yet: the probe is told to wait longer than a reader does. */
export const slowStart: Diagnosis = {
  id: 'slow-start',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const found = unreadyPod(failure, evidence);
    const delay = found?.container.readinessProbe?.initialDelaySeconds ?? 0;
    if (!found || delay < LONG_S || found.words !== undefined) return undefined;
    return {
      because: `the Pods run and nobody has asked them yet: their readiness probe waits ${delay} s before its first try (initialDelaySeconds), and a Pod gets no requests until then`,
      at: [workloadPlace(failure, ['spec', 'containers', found.index, 'readinessProbe', 'initialDelaySeconds'])],
      tryThis: [`kubectl -n ${evidence.namespace} get pod ${nameOf(found.pod)} --watch`],
    };
  },
};
