import type { V1HTTPIngressPath, V1Ingress, V1IngressRule, V1IngressTLS } from '@kubernetes/client-node';
import { type FieldError, invalidValue, invalidValues, notSupported, required } from './field-errors.ts';
import { validateIngressBackend } from './ingress-backend.ts';
import { validateMetadata } from './metadata.ts';
import { dns1123Subdomain, ipAddress, wildcardDns1123Subdomain } from './names.ts';

const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];
const NOT_IN_A_PATH = ['//', '/./', '/../', '%2f', '%2F'];
const NOT_AT_ITS_END = ['/..', '/.'];

/** Source of rules, order and texts: Kubernetes pkg/apis/networking/validation `ValidateIngressCreate`. */
export function validateIngress(ingress: V1Ingress): FieldError[] {
  const { defaultBackend, rules = [], tls = [], ingressClassName } = ingress.spec ?? {};
  return [
    ...validateMetadata(ingress),
    ...validateHasBackend(ingress),
    ...(defaultBackend ? validateIngressBackend(defaultBackend, 'spec.defaultBackend') : []),
    ...rules.flatMap((rule, index) => validateRule(rule, `spec.rules[${index}]`)),
    ...tls.flatMap((one, index) => validateTls(one, `spec.tls[${index}]`)),
    ...(ingressClassName === undefined
      ? []
      : invalidValues('spec.ingressClassName', ingressClassName, dns1123Subdomain(ingressClassName))),
  ];
}

/** As {@link validateIngress}, for one that is new: the annotation of old may say nothing else than the field. */
export function validateNewIngress(ingress: V1Ingress): FieldError[] {
  const annotated = ingress.metadata?.annotations?.['kubernetes.io/ingress.class'];
  const { ingressClassName = annotated } = ingress.spec ?? {};
  const why = 'must match `ingressClassName` when both are specified';
  const field = 'annotations.kubernetes.io/ingress.class';
  return [
    ...validateIngress(ingress),
    ...(annotated === undefined || annotated === ingressClassName ? [] : [invalidValue(field, annotated, why)]),
  ];
}

function validateHasBackend({ spec }: V1Ingress): FieldError[] {
  if ((spec?.rules ?? []).length > 0 || spec?.defaultBackend) return [];
  return [invalidValue('spec', spec?.rules, 'either `defaultBackend` or `rules` must be specified')];
}

function validateRule({ host = '', http }: V1IngressRule, field: string): FieldError[] {
  return [
    ...(host === '' ? [] : validateHost(host, `${field}.host`)),
    ...(http && (http.paths ?? []).length === 0 ? [required(`${field}.http.paths`)] : []),
    ...(http?.paths ?? []).flatMap((path, index) => validatePath(path, `${field}.http.paths[${index}]`)),
  ];
}

function validateHost(host: string, field: string): FieldError[] {
  const isAddress = ipAddress(host).length === 0;
  return [
    ...(isAddress ? [invalidValue(field, host, 'must be a DNS name, not an IP address')] : []),
    ...invalidValues(field, host, hostComplaints(host)),
  ];
}

function hostComplaints(host: string): string[] {
  return host.includes('*') ? wildcardDns1123Subdomain(host) : dns1123Subdomain(host);
}

function validatePath({ path = '', pathType, backend }: V1HTTPIngressPath, field: string): FieldError[] {
  if (pathType === undefined) return [required(`${field}.pathType`, 'pathType must be specified')];
  return [
    ...(PATH_TYPES.includes(pathType)
      ? validatePathText(path, pathType, `${field}.path`)
      : [notSupported(`${field}.pathType`, pathType, PATH_TYPES)]),
    ...validateIngressBackend(backend ?? {}, `${field}.backend`),
  ];
}

/** What an ImplementationSpecific path means is the controller's to say, so it may also be left out. */
function validatePathText(path: string, pathType: string, field: string): FieldError[] {
  const isFree = pathType === 'ImplementationSpecific';
  const isRelative = !path.startsWith('/') && !(isFree && path === '');
  const relative = isRelative ? [invalidValue(field, path, 'must be an absolute path')] : [];
  if (isFree) return relative;
  const within = NOT_IN_A_PATH.filter((part) => path.includes(part)).map((part) => `must not contain '${part}'`);
  const atEnd = NOT_AT_ITS_END.filter((end) => path.endsWith(end)).map((end) => `cannot end with '${end}'`);
  return [...relative, ...invalidValues(field, path, [...within, ...atEnd])];
}

function validateTls({ hosts = [], secretName = '' }: V1IngressTLS, field: string): FieldError[] {
  return [
    ...hosts.flatMap((host, index) => invalidValues(`${field}.hosts[${index}]`, host, hostComplaints(host))),
    ...(secretName === '' ? [] : invalidValues(`${field}.secretName`, secretName, dns1123Subdomain(secretName))),
  ];
}
