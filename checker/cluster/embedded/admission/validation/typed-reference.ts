import type { V1TypedLocalObjectReference } from '@kubernetes/client-node';
import { type FieldError, invalidValues, required } from './field-errors.ts';
import { dns1123Subdomain } from './names.ts';

/** Source: Kubernetes pkg/apis/networking/validation `validateIngressTypedLocalObjectReference`. */
export function validateTypedReference(reference: V1TypedLocalObjectReference, field: string): FieldError[] {
  const { apiGroup } = reference;
  return [
    ...(apiGroup === undefined ? [] : invalidValues(`${field}.apiGroup`, apiGroup, dns1123Subdomain(apiGroup))),
    ...validateSegment('kind', reference.kind, field),
    ...validateSegment('name', reference.name, field),
  ];
}

function validateSegment(name: 'kind' | 'name', value: string | undefined, field: string): FieldError[] {
  if (!value) return [required(`${field}.${name}`, `${name} is required`)];
  return invalidValues(`${field}.${name}`, value, pathSegment(value));
}

/** Source: k8s.io/apimachinery pkg/api/validation/path. */
function pathSegment(value: string): string[] {
  if (value === '.' || value === '..') return [`may not be '${value}'`];
  return ['/', '%'].filter((part) => value.includes(part)).map((part) => `may not contain '${part}'`);
}
