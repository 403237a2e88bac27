import type { V1IngressClass, V1IngressClassParametersReference } from '@kubernetes/client-node';
import {
  type FieldError,
  forbiddenField,
  invalidValue,
  invalidValues,
  notSupported,
  required,
  tooLong,
} from './field-errors.ts';
import { validateMetadata, validateMetadataUpdate } from './metadata.ts';
import { dns1123Label, dns1123Subdomain } from './names.ts';
import { validateTypedReference } from './typed-reference.ts';

const CONTROLLER_MAX_BYTES = 250;
const SCOPES = ['Cluster', 'Namespace'];

/** A defaulted IngressClass. Source: Kubernetes pkg/apis/networking/validation `ValidateIngressClass`. */
export function validateIngressClass(ingressClass: V1IngressClass): FieldError[] {
  const { controller = '', parameters } = ingressClass.spec ?? {};
  const field = 'spec.controller';
  return [
    ...validateMetadata(ingressClass),
    ...(controller.length > CONTROLLER_MAX_BYTES ? [tooLong(field, CONTROLLER_MAX_BYTES)] : []),
    ...validateDomainPrefixedPath(controller, field),
    ...(parameters ? validateParameters(parameters, 'spec.parameters') : []),
  ];
}

/** A class belongs to its controller for life. */
export function validateIngressClassUpdate(ingressClass: V1IngressClass, existing: V1IngressClass): FieldError[] {
  const controller = ingressClass.spec?.controller;
  const isSame = controller === existing.spec?.controller;
  return [
    ...validateMetadataUpdate(ingressClass, existing),
    ...(isSame ? [] : [invalidValue('spec.controller', controller, 'field is immutable')]),
    ...validateIngressClass(ingressClass),
  ];
}

/** Source: k8s.io/apimachinery pkg/util/validation `IsDomainPrefixedPath`. */
function validateDomainPrefixedPath(value: string, field: string): FieldError[] {
  if (value === '') return [required(field)];
  const [, domain, path] = /^([^/]+)\/(.+)$/s.exec(value) ?? [];
  if (domain === undefined || path === undefined)
    return [invalidValue(field, value, 'must be a domain-prefixed path (such as "acme.io/foo")')];
  const format = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";
  const isPath = new RegExp(`^${format}$`).test(path);
  return [
    ...invalidValues(field, domain, dns1123Subdomain(domain)),
    ...(isPath ? [] : [invalidValue(field, path, `Invalid path (regex used for validation is '${format}')`)]),
  ];
}

function validateParameters(parameters: V1IngressClassParametersReference, field: string): FieldError[] {
  const { scope = '', namespace } = parameters;
  const reference = validateTypedReference(parameters, field);
  if (!SCOPES.includes(scope)) return [...reference, notSupported(`${field}.scope`, scope, SCOPES)];
  return [...reference, ...validateParametersNamespace(scope, namespace, `${field}.namespace`)];
}

function validateParametersNamespace(scope: string, namespace: string | undefined, field: string): FieldError[] {
  if (scope === 'Cluster')
    return namespace === undefined ? [] : [forbiddenField(field, "`parameters.scope` is set to 'Cluster'")];
  if (namespace === undefined) return [required(field, "`parameters.scope` is set to 'Namespace'")];
  return invalidValues(field, namespace, dns1123Label(namespace));
}
