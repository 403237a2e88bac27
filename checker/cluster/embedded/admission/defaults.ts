import type {
  KubernetesObject,
  V1Deployment,
  V1Namespace,
  V1Pod,
  V1ReplicaSet,
  V1Secret,
  V1Service,
} from '@kubernetes/client-node';
import { defaultNamespace } from './defaults/namespace.ts';
import { defaultPod } from './defaults/pod.ts';
import { defaultSecret } from './defaults/secret.ts';
import { defaultService } from './defaults/service.ts';
import { defaultDeployment, defaultReplicaSet } from './defaults/workload.ts';

/** A copy of a decoded object with the fields filled in that a server fills in and a client can see. */
export function withDefaults<T extends KubernetesObject>(object: T): T {
  const copy = structuredClone(object);
  const byKind: Readonly<Record<string, () => void>> = {
    'v1/Service': () => defaultService(copy as V1Service),
    'v1/Pod': () => defaultPod(copy as V1Pod),
    'v1/Namespace': () => defaultNamespace(copy as V1Namespace),
    'v1/Secret': () => defaultSecret(copy as V1Secret),
    'apps/v1/Deployment': () => defaultDeployment(copy as V1Deployment),
    'apps/v1/ReplicaSet': () => defaultReplicaSet(copy as V1ReplicaSet),
  };
  byKind[`${copy.apiVersion}/${copy.kind}`]?.();
  return copy;
}
