import type { V1Container, V1Pod, V1PodSpec, V1PodTemplateSpec } from '@kubernetes/client-node';
import { validateContainers, validateInitContainers } from './container.ts';
import { sameValue } from './equality.ts';
import { type FieldError, forbiddenField, invalidValue, invalidValues, oneOf, required } from './field-errors.ts';
import { validateAnnotations, validateLabels, validateMetadata, validateMetadataUpdate } from './metadata.ts';
import { dns1123Label, dns1123Subdomain } from './names.ts';

const RESTART_POLICIES = ['Always', 'OnFailure', 'Never'];
const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const MAX_INT32 = 2 ** 31 - 1;

/** A defaulted Pod. Source of rules, order and texts: Kubernetes pkg/apis/core/validation. */
export function validatePod(pod: V1Pod): FieldError[] {
  const spec = pod.spec ?? { containers: [] };
  return [
    ...validateMetadata(pod),
    ...validatePodSpec(spec, 'spec'),
    ...validateImageSpaces(spec),
    ...((spec.ephemeralContainers ?? []).length > 0
      ? [forbiddenField('spec.ephemeralContainers', 'cannot be set on create')]
      : []),
  ];
}

/** The `template` of a Deployment or ReplicaSet. The server really leaves `metadata` out of these two fields' names. */
export function validatePodTemplate({ metadata, spec }: V1PodTemplateSpec, field: string): FieldError[] {
  return [
    ...validateLabels(metadata?.labels, `${field}.labels`),
    ...validateAnnotations(metadata?.annotations, `${field}.annotations`),
    ...validatePodSpec(spec ?? { containers: [] }, `${field}.spec`),
    ...((spec?.ephemeralContainers ?? []).length > 0
      ? [forbiddenField(`${field}.spec.ephemeralContainers`, 'ephemeral containers not allowed in pod template')]
      : []),
  ];
}

const UPDATABLE =
  '`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,' +
  '`spec.tolerations` (only additions to existing tolerations),' +
  '`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';

/** A running Pod changes in few ways. A real server adds a diff, in Go's words, to the last message: it is left out. */
export function validatePodUpdate(pod: V1Pod, existing: V1Pod): FieldError[] {
  const [spec, before] = [pod.spec ?? { containers: [] }, existing.spec ?? { containers: [] }];
  const errors = [
    ...validateMetadataUpdate(pod, existing),
    ...validateMetadata(pod),
    ...validatePodSpec(spec, 'spec'),
    ...validateImageSpaces(spec),
  ];
  for (const field of ['containers', 'initContainers'] as const) {
    if ((spec[field] ?? []).length === (before[field] ?? []).length) continue;
    return [...errors, forbiddenField(`spec.${field}`, 'pod updates may not add or remove containers')];
  }
  errors.push(...validateDeadlineUpdate(spec, before), ...validateTolerationsUpdate(spec, before));
  if (sameValue(fixedFields(spec), fixedFields(before))) return errors;
  return [...errors, forbiddenField('spec', `pod updates may not change fields other than ${UPDATABLE}`)];
}

function validatePodSpec(spec: V1PodSpec, field: string): FieldError[] {
  return [
    ...validateContainers(spec, `${field}.containers`),
    ...validateInitContainers(spec, `${field}.initContainers`),
    ...oneOf(`${field}.restartPolicy`, spec.restartPolicy, RESTART_POLICIES),
    ...oneOf(`${field}.dnsPolicy`, spec.dnsPolicy, DNS_POLICIES),
    ...validateLabels(spec.nodeSelector, `${field}.nodeSelector`),
    ...validateDnsConfig(spec, `${field}.dnsConfig`),
    ...invalidValues(
      `${field}.serviceAccountName`,
      spec.serviceAccountName,
      format(dns1123Subdomain, spec.serviceAccountName),
    ),
    ...invalidValues(`${field}.nodeName`, spec.nodeName, format(dns1123Subdomain, spec.nodeName)),
    ...validateDeadline(spec.activeDeadlineSeconds, `${field}.activeDeadlineSeconds`),
    ...invalidValues(`${field}.hostname`, spec.hostname, format(dns1123Label, spec.hostname)),
    ...invalidValues(`${field}.subdomain`, spec.subdomain, format(dns1123Label, spec.subdomain)),
  ];
}

function format(complaints: (value: string) => string[], value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : complaints(value);
}

/** A template tolerates blanks round an image's name; a Pod does not. */
function validateImageSpaces(spec: V1PodSpec): FieldError[] {
  return (spec.containers ?? []).flatMap(({ image = '' }, index) =>
    image.trim() === image
      ? []
      : [invalidValue(`spec.containers[${index}].image`, image, 'must not have leading or trailing whitespace')],
  );
}

function validateDnsConfig({ dnsPolicy, dnsConfig }: V1PodSpec, field: string): FieldError[] {
  if (dnsPolicy !== 'None') return [];
  if (dnsConfig === undefined) {
    return [required(field, 'must provide `dnsConfig` when `dnsPolicy` is None')];
  }
  if ((dnsConfig.nameservers ?? []).length > 0) return [];
  return [required(`${field}.nameservers`, 'must provide at least one DNS nameserver when `dnsPolicy` is None')];
}

function validateDeadline(seconds: number | undefined, field: string): FieldError[] {
  if (seconds === undefined || (seconds >= 1 && seconds <= MAX_INT32)) return [];
  return [invalidValue(field, seconds, `must be between 1 and ${MAX_INT32}, inclusive`)];
}

function validateDeadlineUpdate(spec: V1PodSpec, before: V1PodSpec): FieldError[] {
  const [after, earlier] = [spec.activeDeadlineSeconds, before.activeDeadlineSeconds];
  if (earlier === undefined || (after !== undefined && after <= earlier)) return [];
  const why =
    after === undefined
      ? 'must not update from a positive integer to nil value'
      : 'must be less than or equal to previous value';
  return [invalidValue('spec.activeDeadlineSeconds', after, why)];
}

function validateTolerationsUpdate(spec: V1PodSpec, before: V1PodSpec): FieldError[] {
  const after = lastingTolerations(spec);
  if (lastingTolerations(before).every((old) => after.some((one) => sameValue(one, old)))) return [];
  return [forbiddenField('spec.tolerations', 'existing toleration can not be modified except its tolerationSeconds')];
}

function lastingTolerations({ tolerations = [] }: V1PodSpec): object[] {
  return tolerations.map((toleration) => ({ ...toleration, tolerationSeconds: undefined }));
}

/** What is left of a spec without the fields that may change. */
function fixedFields(spec: V1PodSpec): object {
  return {
    ...spec,
    activeDeadlineSeconds: undefined,
    tolerations: undefined,
    schedulingGates: undefined,
    containers: withoutImages(spec.containers),
    initContainers: withoutImages(spec.initContainers),
  };
}

function withoutImages(containers: readonly V1Container[] | undefined): object[] {
  return (containers ?? []).map((container) => ({ ...container, image: undefined }));
}
