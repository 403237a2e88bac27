import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { workloadPlace } from './evidence/objects.ts';
import { unreadyPod } from './evidence/unready-pod.ts';

/** The readiness probe is answered, with an error: it asks for a page that is not there. */
export const probePathWrong: Diagnosis = {
  id: 'probe-path-wrong',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const found = unreadyPod(failure, evidence);
    const path = found?.container.readinessProbe?.httpGet?.path;
    const status = /statuscode: (\d+)/.exec(found?.words ?? '')?.[1];
    if (!found || path === undefined || status === undefined) return undefined;
    return {
      because: `the Pods run and are never ready: their readiness probe asks for ${path}, and the container answers that with ${status}`,
      at: [workloadPlace(failure, ['spec', 'containers', found.index, 'readinessProbe', 'httpGet', 'path'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe pod ${nameOf(found.pod)}`],
    };
  },
};
