import type { KubernetesObject, V1Deployment, V1Pod, V1Service } from '@kubernetes/client-node';
import { isAlive, nameOf, podsOf } from '../../run/pods.ts';
import type { Evidence, Failure, Refusal } from '../diagnosis.ts';

/** The Service the failed check is about, in the lab's namespace. */
export function serviceAt(failure: Failure, evidence: Evidence): V1Service | undefined {
  return named(evidence.services, failure.check.about.service, evidence.namespace);
}

export function deploymentAt(failure: Failure, evidence: Evidence): V1Deployment | undefined {
  return named(evidence.deployments, failure.check.about.deployment, evidence.namespace);
}

/** The Pods the failed check is about: a Deployment's, or the one it names. */
export function podsAt(failure: Failure, evidence: Evidence): V1Pod[] {
  const deployment = deploymentAt(failure, evidence);
  if (deployment) return podsOf(deployment, evidence.replicaSets, evidence.pods);
  const pod = named(evidence.pods, failure.check.about.pod, evidence.namespace);
  return pod ? [pod] : [];
}

/** The Pods of the lab's namespace. */
export function podsInNamespace(evidence: Evidence): V1Pod[] {
  return evidence.pods.filter((pod) => pod.metadata?.namespace === evidence.namespace && isAlive(pod));
}

/** The reader's object that a Pod came from, for pointing into their file. */
export function workloadPlace(
  failure: Failure,
  path: readonly (string | number)[],
): { kind: string; name: string; path: (string | number)[] } {
  const { deployment, pod } = failure.check.about;
  return deployment
    ? { kind: 'Deployment', name: deployment, path: ['spec', 'template', ...path] }
    : { kind: 'Pod', name: pod ?? '', path: [...path] };
}

/** The first refusal whose text, or one of whose causes, matches. */
export function refusalLike(evidence: Evidence, pattern: RegExp): Refusal | undefined {
  return evidence.refusals.find(({ status }) => pattern.test(status.message ?? ''));
}

export function kindAndName(object: KubernetesObject): string {
  return `${object.kind} ${nameOf(object)}`;
}

function named<T extends KubernetesObject>(
  objects: readonly T[],
  name: string | undefined,
  namespace: string,
): T | undefined {
  return objects.find(({ metadata }) => metadata?.name === name && metadata?.namespace === namespace);
}
