import type { KubernetesObject } from '@kubernetes/client-node';
import { nameOf } from '../run/pods.ts';
import type { Diagnosis, Evidence, Failure } from './diagnosis.ts';
import { nearest } from './evidence/near.ts';

/** No object of the asked name; perhaps one of a near name. */
export const objectMissing: Diagnosis = {
  id: 'object-missing',
  explains: ['serviceType', 'deploymentReady', 'podReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const { kind, name, here } = wanted(failure, evidence);
    if (!name || here.some((object) => nameOf(object) === name)) return undefined;
    const others = here.map(nameOf);
    const near = nearest(name, others) ?? (others.length === 1 ? others[0] : undefined);
    return {
      because: near
        ? `there is no ${kind} ${name}; yours is called ${near}, and others look for it by its name`
        : `there is no ${kind} ${name} in namespace ${evidence.namespace}`,
      at: near ? [{ kind, name: near, path: ['metadata', 'name'] }] : [],
      tryThis: [`kubectl -n ${evidence.namespace} get ${kind.toLowerCase()}s`],
    };
  },
};

function wanted(
  { check }: Failure,
  evidence: Evidence,
): { kind: string; name: string | undefined; here: KubernetesObject[] } {
  const here = (all: readonly KubernetesObject[]): KubernetesObject[] =>
    all.filter(({ metadata }) => metadata?.namespace === evidence.namespace);
  if (check.kind === 'deploymentReady')
    return { kind: 'Deployment', name: check.about.deployment, here: here(evidence.deployments) };
  if (check.kind === 'podReady')
    return {
      kind: 'Pod',
      name: check.about.pod,
      here: here(evidence.pods).filter((pod) => !pod.metadata?.ownerReferences?.length),
    };
  return { kind: 'Service', name: check.about.service, here: here(evidence.services) };
}
