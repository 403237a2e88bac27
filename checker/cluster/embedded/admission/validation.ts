import type { KubernetesObject } from '@kubernetes/client-node';
import { validateConfigMap, validateSecret } from './validation/config.ts';
import { validateDeployment, validateDeploymentUpdate } from './validation/deployment.ts';
import type { FieldError } from './validation/field-errors.ts';
import { validateIngress, validateNewIngress } from './validation/ingress.ts';
import { validateIngressClass, validateIngressClassUpdate } from './validation/ingress-class.ts';
import { validateMetadata, validateMetadataUpdate } from './validation/metadata.ts';
import { validatePod, validatePodUpdate } from './validation/pod.ts';
import { validateService, validateServiceUpdate } from './validation/service.ts';
import { validateReplicaSet, validateReplicaSetUpdate } from './validation/workload.ts';

/** Everything a real server refuses in a decoded and defaulted object that is new. */
export function validateCreate(object: KubernetesObject): FieldError[] {
  switch (`${object.apiVersion}/${object.kind}`) {
    case 'v1/Service':
      return validateService(object);
    case 'v1/Pod':
      return validatePod(object);
    case 'apps/v1/Deployment':
      return validateDeployment(object);
    case 'apps/v1/ReplicaSet':
      return validateReplicaSet(object);
    case 'v1/ConfigMap':
      return validateConfigMap(object);
    case 'v1/Secret':
      return validateSecret(object);
    case 'networking.k8s.io/v1/Ingress':
      return validateNewIngress(object);
    case 'networking.k8s.io/v1/IngressClass':
      return validateIngressClass(object);
    default:
      return validateMetadata(object);
  }
}

/** Everything a real server refuses in one that takes the place of `existing`, both defaulted. */
export function validateUpdate(object: KubernetesObject, existing: KubernetesObject): FieldError[] {
  switch (`${object.apiVersion}/${object.kind}`) {
    case 'v1/Service':
      return validateServiceUpdate(object, existing);
    case 'v1/Pod':
      return validatePodUpdate(object, existing);
    case 'apps/v1/Deployment':
      return validateDeploymentUpdate(object, existing);
    case 'apps/v1/ReplicaSet':
      return validateReplicaSetUpdate(object, existing);
    case 'networking.k8s.io/v1/Ingress':
      return [...validateMetadataUpdate(object, existing), ...validateIngress(object)];
    case 'networking.k8s.io/v1/IngressClass':
      return validateIngressClassUpdate(object, existing);
    default:
      return [...validateMetadataUpdate(object, existing), ...validateCreate(object)];
  }
}
