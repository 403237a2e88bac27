import type { KubernetesObject } from '@kubernetes/client-node';
import { defaultIngressClass } from './defaults/ingress-class.ts';
import { defaultNamespace } from './defaults/namespace.ts';
import { defaultPod } from './defaults/pod.ts';
import { defaultSecret } from './defaults/secret.ts';
import { defaultService } from './defaults/service.ts';
import { defaultDeployment, defaultReplicaSet } from './defaults/workload.ts';

/** A copy of a decoded object with the fields filled in that a server fills in and a client can see. */
export function withDefaults<T extends KubernetesObject>(object: T): T {
  const copy = structuredClone(object);
  const byKind: Readonly<Record<string, () => void>> = {
    'v1/Service': () => defaultService(copy),
    'v1/Pod': () => defaultPod(copy),
    'v1/Namespace': () => defaultNamespace(copy),
    'v1/Secret': () => defaultSecret(copy),
    'networking.k8s.io/v1/IngressClass': () => defaultIngressClass(copy),
    'apps/v1/Deployment': () => defaultDeployment(copy),
    'apps/v1/ReplicaSet': () => defaultReplicaSet(copy),
  };
  byKind[`${copy.apiVersion}/${copy.kind}`]?.();
  return copy;
}
