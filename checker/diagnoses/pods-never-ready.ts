import type { V1Container } from '@kubernetes/client-node';
import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { workloadPlace } from './evidence/objects.ts';
import { unreadyPod } from './evidence/unready-pod.ts';

/** The containers run, and their readiness probe never succeeds: a Pod that is not ready gets no requests. */
export const podsNeverReady: Diagnosis = {
  id: 'pods-never-ready',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const found = unreadyPod(failure, evidence);
    if (!found) return undefined;
    const words = found.words ? ` (${found.words})` : '';
    return {
      because: `the Pods run but are never ready: their readiness probe ${probeText(found.container)} does not succeed${words}; a Pod that is not ready gets no requests`,
      at: [workloadPlace(failure, ['spec', 'containers', found.index, 'readinessProbe'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe pod ${nameOf(found.pod)}`],
    };
  },
};

function probeText({ readinessProbe }: V1Container): string {
  const http = readinessProbe?.httpGet;
  if (http) return `GET ${http.path ?? '/'} on port ${http.port}`;
  return readinessProbe?.tcpSocket ? `on TCP port ${readinessProbe.tcpSocket.port}` : 'command';
}
