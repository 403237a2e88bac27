import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { workloadPlace } from './evidence/objects.ts';
import { unreadyPod } from './evidence/unready-pod.ts';
import { declaredPorts } from './target-port-closed.ts';

/** The readiness probe knocks at a port where the container does not listen. */
export const probePortClosed: Diagnosis = {
  id: 'probe-port-closed',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const found = unreadyPod(failure, evidence);
    const probe = found?.container.readinessProbe;
    const [check, port] = probe?.httpGet
      ? (['httpGet', probe.httpGet.port] as const)
      : (['tcpSocket', probe?.tcpSocket?.port] as const);
    if (!found || port === undefined || !/refused|dial tcp/i.test(found.words ?? '')) return undefined;
    const declared = declaredPorts([found.pod]);
    if (declared.has(Number(port))) return undefined;
    const known = declared.size > 0 ? `; it says that it listens on ${[...declared].join(', ')}` : '';
    return {
      because: `the Pods run and are never ready: their readiness probe knocks at port ${port}, where the container does not listen${known}`,
      at: [workloadPlace(failure, ['spec', 'containers', found.index, 'readinessProbe', check, 'port'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe pod ${nameOf(found.pod)}`],
    };
  },
};
