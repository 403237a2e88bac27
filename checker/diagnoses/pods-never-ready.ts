import type { V1Container, V1Pod } from '@kubernetes/client-node';
import { isReady, nameOf, trouble } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, workloadPlace } from './evidence.ts';

/** The containers run, and their readiness probe never succeeds: a Pod that is not ready gets no requests. */
export const podsNeverReady: Diagnosis = {
  id: 'pods-never-ready',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const pod = podsAt(failure, evidence).find(
      (candidate) => !isReady(candidate) && !trouble(candidate) && isRunning(candidate),
    );
    const containers = pod?.spec?.containers ?? [];
    const index = containers.findIndex(({ readinessProbe }) => readinessProbe !== undefined);
    const container = containers[index];
    if (!pod || !container) return undefined;
    const failed = evidence.events.find(
      ({ reason, involvedObject }) => reason === 'Unhealthy' && involvedObject.name === nameOf(pod),
    );
    const words = failed?.message ? ` (${failed.message.trim().split('\n')[0]})` : '';
    return {
      because: `the Pods run but are never ready: their readiness probe ${probeText(container)} does not succeed${words}; a Pod that is not ready gets no requests`,
      at: [workloadPlace(failure, ['spec', 'containers', index, 'readinessProbe'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe pod ${nameOf(pod)}`],
    };
  },
};

function isRunning(pod: V1Pod): boolean {
  return (pod.status?.containerStatuses ?? []).some(({ state }) => state?.running !== undefined);
}

function probeText({ readinessProbe }: V1Container): string {
  const http = readinessProbe?.httpGet;
  if (http) return `GET ${http.path ?? '/'} on port ${http.port}`;
  return readinessProbe?.tcpSocket ? `on TCP port ${readinessProbe.tcpSocket.port}` : 'command';
}
