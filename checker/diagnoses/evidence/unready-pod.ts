import type { V1Container, V1Pod } from '@kubernetes/client-node';
import { isReady, nameOf, trouble } from '../../run/pods.ts';
import type { Evidence, Failure } from '../diagnosis.ts';
import { podsAt } from './objects.ts';

/** A Pod that runs and is not ready, and the container whose readiness probe says so. */
export interface UnreadyPod {
  readonly pod: V1Pod;
  readonly container: V1Container;
  readonly index: number;
  /** What the kubelet last said of the probe, in its own words; undefined where it said nothing. */
  readonly words: string | undefined;
}

export function unreadyPod(failure: Failure, evidence: Evidence): UnreadyPod | undefined {
  const pod = podsAt(failure, evidence).find(
    (candidate) => !isReady(candidate) && !trouble(candidate) && isRunning(candidate),
  );
  const index = (pod?.spec?.containers ?? []).findIndex(({ readinessProbe }) => readinessProbe !== undefined);
  const container = pod?.spec?.containers[index];
  if (!pod || !container) return undefined;
  const said = evidence.events.find(
    ({ reason, involvedObject, message }) =>
      reason === 'Unhealthy' && involvedObject.name === nameOf(pod) && message?.startsWith('Readiness'),
  );
  return { pod, container, index, words: said?.message?.trim().split('\n')[0] };
}

function isRunning(pod: V1Pod): boolean {
  return (pod.status?.containerStatuses ?? []).some(({ state }) => state?.running !== undefined);
}
