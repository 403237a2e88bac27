import type { KubernetesObject } from '@kubernetes/client-node';
import type { Diagnosis, Evidence, Failure } from './diagnosis.ts';

/** The object is there, but in another namespace than the rest: a Service selects Pods of its own namespace only. */
export const objectInOtherNamespace: Diagnosis = {
  id: 'object-in-other-namespace',
  explains: ['serviceType', 'servicePort', 'deploymentReady', 'podReady'],
  lesson: 'lessons/dns',
  explain(failure, evidence) {
    const { kind, name, all } = wanted(failure, evidence);
    if (!name || all.some((object) => isHere(object, name, evidence.namespace))) return undefined;
    const elsewhere = all.find(({ metadata }) => metadata?.name === name && !isSystem(metadata.namespace));
    if (!elsewhere) return undefined;
    const namespace = elsewhere.metadata?.namespace;
    const rule = kind === 'Service' ? '; a Service finds only Pods of its own namespace' : '';
    return {
      because: `${kind} ${name} is in namespace ${namespace}, and this lab is in namespace ${evidence.namespace}${rule}`,
      at: [{ kind, name, path: ['metadata', 'namespace'] }],
      tryThis: [`kubectl get ${kind.toLowerCase()}s --all-namespaces --field-selector metadata.name=${name}`],
    };
  },
};

function wanted(
  { check }: Failure,
  evidence: Evidence,
): { kind: string; name: string | undefined; all: readonly KubernetesObject[] } {
  if (check.kind === 'deploymentReady')
    return { kind: 'Deployment', name: check.about.deployment, all: evidence.deployments };
  if (check.kind === 'podReady') return { kind: 'Pod', name: check.about.pod, all: evidence.pods };
  return { kind: 'Service', name: check.about.service, all: evidence.services };
}

function isHere({ metadata }: KubernetesObject, name: string, namespace: string): boolean {
  return metadata?.name === name && metadata.namespace === namespace;
}

function isSystem(namespace: string | undefined): boolean {
  return namespace === undefined || namespace.startsWith('kube-');
}
