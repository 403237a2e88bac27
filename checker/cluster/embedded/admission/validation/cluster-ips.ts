import type { V1ServiceSpec } from '@kubernetes/client-node';
import { isHeadless } from '../service-type.ts';
import { duplicate, type FieldError, invalidValue, invalidValues, notSupported, required } from './field-errors.ts';
import { ipAddress } from './names.ts';

const IP_FAMILIES = ['IPv4', 'IPv6'];
const IP_FAMILY_POLICIES = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];

/** Source: Kubernetes pkg/apis/core/validation `ValidateServiceClusterIPsRelatedFields`. */
export function validateClusterIPs(spec: V1ServiceSpec): FieldError[] {
  if (spec.type === 'ExternalName') return [];
  return [...validateAgreement(spec), ...validateFamilies(spec), ...validateAddresses(spec)];
}

/** A Service keeps its address for life. Source: the same file, `validateUpgradeDowngradeClusterIPs`. */
export function validateClusterIPsUpdate(spec: V1ServiceSpec, existing: V1ServiceSpec): FieldError[] {
  if (spec.type === 'ExternalName' || existing.type === 'ExternalName') return [];
  if (isHeadless(spec) && isHeadless(existing)) return [];
  const [before, after] = [existing.clusterIPs ?? [], spec.clusterIPs ?? []];
  if (before.length > 0 && after.length === 0) {
    return [invalidValue('spec.clusterIPs[0]', after, 'primary clusterIP can not be unset')];
  }
  const changed = before.flatMap((ip, index) => (after[index] === undefined || after[index] === ip ? [] : [index]));
  return changed.map((index) => invalidValue(`spec.clusterIPs[${index}]`, after, 'may not change once set'));
}

/** `clusterIP` is the first of `clusterIPs`. */
function validateAgreement({ clusterIP = '', clusterIPs = [] }: V1ServiceSpec): FieldError[] {
  const field = 'spec.clusterIPs';
  if (clusterIP === '') {
    const why = 'must be empty when `clusterIP` is not specified';
    return clusterIPs.length === 0 ? [] : [invalidValue(field, clusterIPs, why)];
  }
  if (clusterIPs.length === 0) return [required(field)];
  return clusterIPs[0] === clusterIP ? [] : [invalidValue(field, clusterIPs, 'first value must match `clusterIP`')];
}

function validateFamilies({ ipFamilies = [], ipFamilyPolicy }: V1ServiceSpec): FieldError[] {
  const families = ipFamilies.flatMap((family, index) => {
    const field = `spec.ipFamilies[${index}]`;
    return [
      ...(IP_FAMILIES.includes(family) ? [] : [notSupported(field, family, IP_FAMILIES)]),
      ...(ipFamilies.indexOf(family) < index ? [duplicate(field, family)] : []),
    ];
  });
  if (ipFamilyPolicy === undefined || IP_FAMILY_POLICIES.includes(ipFamilyPolicy)) return families;
  return [...families, notSupported('spec.ipFamilyPolicy', ipFamilyPolicy, IP_FAMILY_POLICIES)];
}

function validateAddresses({ clusterIPs = [] }: V1ServiceSpec): FieldError[] {
  const field = 'spec.clusterIPs';
  if (clusterIPs[0] === 'None') {
    return clusterIPs.length === 1 ? [] : [invalidValue(field, clusterIPs, "'None' must be the first and only value")];
  }
  return [
    ...clusterIPs.flatMap((ip, index) => invalidValues(`${field}[${index}]`, ip, ipAddress(ip))),
    ...(clusterIPs.length > 2 ? [invalidValue(field, clusterIPs, 'may only hold up to 2 values')] : []),
  ];
}
