import type {
  KubernetesObject,
  V1ConfigMap,
  V1Deployment,
  V1Pod,
  V1ReplicaSet,
  V1Secret,
  V1Service,
} from '@kubernetes/client-node';
import { validateConfigMap, validateSecret } from './validation/config.ts';
import { validateDeployment, validateDeploymentUpdate } from './validation/deployment.ts';
import type { FieldError } from './validation/field-errors.ts';
import { validateMetadata, validateMetadataUpdate } from './validation/metadata.ts';
import { validatePod, validatePodUpdate } from './validation/pod.ts';
import { validateService, validateServiceUpdate } from './validation/service.ts';
import { validateReplicaSet, validateReplicaSetUpdate } from './validation/workload.ts';

/** Everything a real server refuses in a decoded and defaulted object that is new. */
export function validateCreate(object: KubernetesObject): FieldError[] {
  switch (`${object.apiVersion}/${object.kind}`) {
    case 'v1/Service':
      return validateService(object as V1Service);
    case 'v1/Pod':
      return validatePod(object as V1Pod);
    case 'apps/v1/Deployment':
      return validateDeployment(object as V1Deployment);
    case 'apps/v1/ReplicaSet':
      return validateReplicaSet(object as V1ReplicaSet);
    case 'v1/ConfigMap':
      return validateConfigMap(object as V1ConfigMap);
    case 'v1/Secret':
      return validateSecret(object as V1Secret);
    default:
      return validateMetadata(object);
  }
}

/** Everything a real server refuses in one that takes the place of `existing`, both defaulted. */
export function validateUpdate(object: KubernetesObject, existing: KubernetesObject): FieldError[] {
  switch (`${object.apiVersion}/${object.kind}`) {
    case 'v1/Service':
      return validateServiceUpdate(object as V1Service, existing as V1Service);
    case 'v1/Pod':
      return validatePodUpdate(object as V1Pod, existing as V1Pod);
    case 'apps/v1/Deployment':
      return validateDeploymentUpdate(object as V1Deployment, existing as V1Deployment);
    case 'apps/v1/ReplicaSet':
      return validateReplicaSetUpdate(object as V1ReplicaSet, existing as V1ReplicaSet);
    default:
      return [...validateMetadataUpdate(object, existing), ...validateCreate(object)];
  }
}
