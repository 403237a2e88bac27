import type { V1ReplicaSet } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import type { Evidence, Failure } from '../diagnosis.ts';
import { deploymentAt } from './objects.ts';

/** Why the API server takes no more Pods of the Deployment the check is about, in its own words. */
export function podsRefused(failure: Failure, evidence: Evidence): string | undefined {
  const deployment = deploymentAt(failure, evidence);
  if (!deployment) return undefined;
  const sets = evidence.replicaSets.filter(({ metadata }) =>
    metadata?.ownerReferences?.some(({ name, kind }) => kind === 'Deployment' && name === nameOf(deployment)),
  );
  return sets.flatMap(failuresOf)[0];
}

function failuresOf({ status }: V1ReplicaSet): string[] {
  return (status?.conditions ?? []).flatMap(({ type, status: is, message }) =>
    type === 'ReplicaFailure' && is === 'True' && message ? [message] : [],
  );
}
