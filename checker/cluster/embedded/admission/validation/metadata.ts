import type { KubernetesObject } from '@kubernetes/client-node';
import { type FieldError, forbiddenField, invalidValue, invalidValues, required, tooLong } from './field-errors.ts';
import { dns1035Label, dns1123Label, dns1123Subdomain, labelValue, type NameFormat, qualifiedName } from './names.ts';

/** Names are DNS subdomains unless the kind asks for less. Source: Kubernetes pkg/apis/core/validation. */
const NAME_FORMATS: Readonly<Record<string, NameFormat>> = { Service: dns1035Label, Namespace: dns1123Label };

const CLUSTER_SCOPED = new Set(['IngressClass', 'Namespace', 'Node']);

const STANDARD_FINALIZERS = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

const ANNOTATIONS_MAX_BYTES = 256 * 1024;

export function validateMetadata(object: KubernetesObject): FieldError[] {
  const metadata = object.metadata ?? {};
  return [
    ...validateName(object),
    ...validateNamespace(object),
    ...validateLabels(metadata.labels, 'metadata.labels'),
    ...validateAnnotations(metadata.annotations, 'metadata.annotations'),
    ...validateFinalizers(metadata.finalizers ?? []),
  ];
}

/** What makes an object this object, and not another one. */
export function validateMetadataUpdate(object: KubernetesObject, existing: KubernetesObject): FieldError[] {
  const identity = ['name', 'namespace', 'uid'] as const;
  return identity.flatMap((field) => {
    const value = object.metadata?.[field];
    if (value === undefined || value === (existing.metadata?.[field] ?? '')) return [];
    return [invalidValue(`metadata.${field}`, value, 'field is immutable')];
  });
}

/** Labels and label-like maps: a Service's `selector`, a Pod's `nodeSelector`. */
export function validateLabels(labels: Readonly<Record<string, string>> | undefined, field: string): FieldError[] {
  return Object.entries(labels ?? {}).flatMap(([key, value]) => [
    ...invalidValues(field, key, qualifiedName(key)),
    ...invalidValues(field, value, labelValue(value)),
  ]);
}

export function validateAnnotations(
  annotations: Readonly<Record<string, string>> | undefined,
  field: string,
): FieldError[] {
  const entries = Object.entries(annotations ?? {});
  const encoder = new TextEncoder();
  const bytes = entries.reduce((sum, entry) => sum + encoder.encode(entry.join('')).length, 0);
  return [
    ...entries.flatMap(([key]) => invalidValues(field, key, qualifiedName(key.toLowerCase()))),
    ...(bytes > ANNOTATIONS_MAX_BYTES ? [tooLong(field, ANNOTATIONS_MAX_BYTES)] : []),
  ];
}

function validateFinalizers(finalizers: readonly string[]): FieldError[] {
  const why = 'name is neither a standard finalizer name nor is it fully qualified';
  return [
    ...finalizers.flatMap((one) => invalidValues('metadata.finalizers', one, qualifiedName(one))),
    ...finalizers.flatMap((one, index) =>
      one.includes('/') || STANDARD_FINALIZERS.has(one)
        ? []
        : [invalidValue(`metadata.finalizers[${index}]`, one, why)],
    ),
  ];
}

function validateName({ kind, metadata }: KubernetesObject): FieldError[] {
  const format = NAME_FORMATS[kind ?? ''] ?? dns1123Subdomain;
  const { name = '', generateName = '' } = metadata ?? {};
  // A generated name ends in letters and digits: the prefix may end in a hyphen.
  const prefix = generateName.replace(/-$/, 'a');
  const generated = generateName === '' ? [] : invalidValues('metadata.generateName', generateName, format(prefix));
  if (name !== '') return [...generated, ...invalidValues('metadata.name', name, format(name))];
  return generateName === '' ? [required('metadata.name', 'name or generateName is required')] : generated;
}

/** The namespace comes from the request's path: an object need not repeat it. */
function validateNamespace({ kind, metadata }: KubernetesObject): FieldError[] {
  const namespace = metadata?.namespace ?? '';
  if (namespace === '') return [];
  if (CLUSTER_SCOPED.has(kind ?? '')) return [forbiddenField('metadata.namespace', 'not allowed on this type')];
  return invalidValues('metadata.namespace', namespace, dns1123Label(namespace));
}
