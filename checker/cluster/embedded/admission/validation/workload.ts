import type { V1LabelSelector, V1PodTemplateSpec, V1ReplicaSet } from '@kubernetes/client-node';
import { sameValue } from './equality.ts';
import { type FieldError, forbiddenField, invalidValue, oneOf, required } from './field-errors.ts';
import { isEmptySelector, selectorMatches, validateLabelSelector } from './label-selector.ts';
import { validateMetadata, validateMetadataUpdate } from './metadata.ts';
import { validateNonNegative } from './numbers.ts';
import { validatePodTemplate } from './pod.ts';

/** A defaulted ReplicaSet. Source: Kubernetes pkg/apis/apps/validation `ValidateReplicaSetSpec`. */
export function validateReplicaSet(replicaSet: V1ReplicaSet): FieldError[] {
  const { replicas, minReadySeconds, selector, template } = replicaSet.spec ?? {};
  return [
    ...validateMetadata(replicaSet),
    ...validateNonNegative(replicas, 'spec.replicas'),
    ...validateNonNegative(minReadySeconds, 'spec.minReadySeconds'),
    ...validateSelectorAndTemplate(selector, template ?? {}),
  ];
}

export function validateReplicaSetUpdate(replicaSet: V1ReplicaSet, existing: V1ReplicaSet): FieldError[] {
  return [
    ...validateMetadataUpdate(replicaSet, existing),
    ...validateReplicaSet(replicaSet),
    ...validateSelectorUpdate(replicaSet.spec?.selector, existing.spec?.selector),
  ];
}

/** Which Pods are this workload's, and that those it makes are among them. */
export function validateSelectorAndTemplate(
  selector: V1LabelSelector | undefined,
  template: V1PodTemplateSpec,
): FieldError[] {
  const errors = selector === undefined ? [] : validateLabelSelector(selector, 'spec.selector');
  if (errors.length > 0) return [...errors, invalidValue('spec.selector', ordered(selector), 'invalid label selector')];
  return [
    ...validateSelectorPresence(selector),
    ...validateTemplateLabels(selector, template),
    ...validatePodTemplate(template, 'spec.template'),
    ...validateLongRunning(template),
  ];
}

/** A workload never changes which Pods it owns. */
export function validateSelectorUpdate(selector?: V1LabelSelector, existing?: V1LabelSelector): FieldError[] {
  if (sameValue(selector, existing)) return [];
  return [invalidValue('spec.selector', ordered(selector), 'field is immutable')];
}

function validateSelectorPresence(selector: V1LabelSelector | undefined): FieldError[] {
  if (selector === undefined) return [required('spec.selector')];
  if (!isEmptySelector(selector)) return [];
  // The text says deployment for a ReplicaSet too.
  return [invalidValue('spec.selector', {}, 'empty selector is invalid for deployment')];
}

/** A missing selector matches nothing; an empty one is complained about elsewhere. */
function validateTemplateLabels(selector: V1LabelSelector | undefined, template: V1PodTemplateSpec): FieldError[] {
  const labels = template.metadata?.labels;
  if (selector !== undefined && (isEmptySelector(selector) || selectorMatches(selector, labels ?? {}))) return [];
  const why = '`selector` does not match template `labels`';
  return [invalidValue('spec.template.metadata.labels', sorted(labels), why)];
}

function validateLongRunning({ spec }: V1PodTemplateSpec): FieldError[] {
  const { restartPolicy, activeDeadlineSeconds } = spec ?? {};
  return [
    ...oneOf('spec.template.spec.restartPolicy', restartPolicy, ['Always']),
    ...(activeDeadlineSeconds === undefined
      ? []
      : [
          forbiddenField(
            'spec.template.spec.activeDeadlineSeconds',
            'activeDeadlineSeconds in ReplicaSet is not Supported',
          ),
        ]),
  ];
}

/** Go writes the keys of a map in order. */
function sorted(labels: Readonly<Record<string, string>> | undefined): object | undefined {
  return labels && Object.fromEntries(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function ordered(selector: V1LabelSelector | undefined): object | undefined {
  return selector && { matchLabels: sorted(selector.matchLabels), matchExpressions: selector.matchExpressions };
}
