import type { IntOrString, V1Deployment, V1DeploymentStrategy } from '@kubernetes/client-node';
import {
  type FieldError,
  forbiddenField,
  invalidValue,
  invalidValues,
  notSupported,
  required,
} from './field-errors.ts';
import { validateMetadata, validateMetadataUpdate } from './metadata.ts';
import { percent } from './names.ts';
import { validateNonNegative } from './numbers.ts';
import { validateSelectorAndTemplate, validateSelectorUpdate } from './workload.ts';

const STRATEGIES = ['Recreate', 'RollingUpdate'];

/** A defaulted Deployment. Source: Kubernetes pkg/apis/apps/validation `ValidateDeploymentSpec`. */
export function validateDeployment(deployment: V1Deployment): FieldError[] {
  const spec = deployment.spec;
  const [deadline = 0, minReady = 0] = [spec?.progressDeadlineSeconds, spec?.minReadySeconds];
  return [
    ...validateMetadata(deployment),
    ...validateNonNegative(spec?.replicas, 'spec.replicas'),
    ...validateSelectorAndTemplate(spec?.selector, spec?.template ?? {}),
    ...validateStrategy(spec?.strategy ?? {}),
    ...validateNonNegative(spec?.minReadySeconds, 'spec.minReadySeconds'),
    ...validateNonNegative(spec?.revisionHistoryLimit, 'spec.revisionHistoryLimit'),
    ...validateNonNegative(spec?.progressDeadlineSeconds, 'spec.progressDeadlineSeconds'),
    ...(deadline > minReady
      ? []
      : [invalidValue('spec.progressDeadlineSeconds', deadline, 'must be greater than minReadySeconds')]),
  ];
}

export function validateDeploymentUpdate(deployment: V1Deployment, existing: V1Deployment): FieldError[] {
  return [
    ...validateMetadataUpdate(deployment, existing),
    ...validateDeployment(deployment),
    ...validateSelectorUpdate(deployment.spec?.selector, existing.spec?.selector),
  ];
}

function validateStrategy({ type, rollingUpdate }: V1DeploymentStrategy): FieldError[] {
  const field = 'spec.strategy.rollingUpdate';
  if (type === 'Recreate') {
    const why = "may not be specified when strategy `type` is 'Recreate'";
    return rollingUpdate === undefined ? [] : [forbiddenField(field, why)];
  }
  if (type !== 'RollingUpdate') return [notSupported('spec.strategy', asGoShowsIt(type), STRATEGIES)];
  if (rollingUpdate === undefined) return [required(field, 'this should be defaulted and never be nil')];
  const { maxUnavailable = 0, maxSurge = 0 } = rollingUpdate;
  return [
    ...validateIntOrPercent(maxUnavailable, `${field}.maxUnavailable`),
    ...validateIntOrPercent(maxSurge, `${field}.maxSurge`),
    ...(isZero(maxUnavailable) && isZero(maxSurge)
      ? [invalidValue(`${field}.maxUnavailable`, maxUnavailable, 'may not be 0 when `maxSurge` is 0')]
      : []),
    ...validateAtMostAll(maxUnavailable, `${field}.maxUnavailable`),
  ];
}

function validateIntOrPercent(value: IntOrString, field: string): FieldError[] {
  return typeof value === 'number' ? validateNonNegative(value, field) : invalidValues(field, value, percent(value));
}

function validateAtMostAll(value: IntOrString, field: string): FieldError[] {
  if (typeof value === 'number' || percent(value).length > 0 || Number.parseInt(value, 10) <= 100) return [];
  return [invalidValue(field, value, 'must not be greater than 100%')];
}

function isZero(value: IntOrString): boolean {
  return value === 0 || value === '0%';
}

/** The server shows its internal type here, with Go's names. */
function asGoShowsIt(type: string | undefined): object {
  return { Type: type, RollingUpdate: null };
}
