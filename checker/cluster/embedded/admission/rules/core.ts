import type { KubernetesObject, V1Deployment, V1Pod } from '@kubernetes/client-node';
import { prepareService } from '../prepare-service.ts';
import { NOTHING, type Unsupported } from '../unsupported/finding.ts';
import { unsupportedInPodSpec } from '../unsupported/pod-spec.ts';
import { unsupportedInService } from '../unsupported/service.ts';
import { validateConfigMap, validateSecret } from '../validation/config.ts';
import { validateDeployment, validateDeploymentUpdate } from '../validation/deployment.ts';
import type { FieldError } from '../validation/field-errors.ts';
import { validateMetadata, validateMetadataUpdate } from '../validation/metadata.ts';
import { validatePod, validatePodUpdate } from '../validation/pod.ts';
import { validateService, validateServiceUpdate } from '../validation/service.ts';
import { validateReplicaSet, validateReplicaSetUpdate } from '../validation/workload.ts';
import type { AdmissionRules } from './rules.ts';

/** For all kinds that have no rules of their own. */
export const CORE: AdmissionRules = {
  prepare(object, existing, options) {
    if (object.kind === 'Service') prepareService(object, existing, options);
  },
  validateCreate,
  validateUpdate(object, existing) {
    switch (object.kind) {
      case 'Service':
        return validateServiceUpdate(object, existing);
      case 'Pod':
        return validatePodUpdate(object, existing);
      case 'Deployment':
        return validateDeploymentUpdate(object, existing);
      case 'ReplicaSet':
        return validateReplicaSetUpdate(object, existing);
      default:
        return [...validateMetadataUpdate(object, existing), ...validateCreate(object)];
    }
  },
  unsupported,
};

function validateCreate(object: KubernetesObject): FieldError[] {
  switch (object.kind) {
    case 'Service':
      return validateService(object);
    case 'Pod':
      return validatePod(object);
    case 'Deployment':
      return validateDeployment(object);
    case 'ReplicaSet':
      return validateReplicaSet(object);
    case 'ConfigMap':
      return validateConfigMap(object);
    case 'Secret':
      return validateSecret(object);
    default:
      return validateMetadata(object);
  }
}

function unsupported(object: KubernetesObject): Unsupported {
  switch (object.kind) {
    case 'Service':
      return unsupportedInService(object);
    case 'Pod':
      return unsupportedInPodSpec((object as V1Pod).spec ?? { containers: [] }, 'spec');
    case 'Deployment':
    case 'ReplicaSet': {
      const template = (object as V1Deployment).spec?.template;
      return unsupportedInPodSpec(template?.spec ?? { containers: [] }, 'spec.template.spec');
    }
    default:
      return NOTHING;
  }
}
