import type { V1Service, V1ServiceSpec } from '@kubernetes/client-node';
import { isHeadless } from '../service-type.ts';
import { validateClusterIPs, validateClusterIPsUpdate } from './cluster-ips.ts';
import { type FieldError, forbiddenField, invalidValue, invalidValues, oneOf, required } from './field-errors.ts';
import { validateLabels, validateMetadata, validateMetadataUpdate } from './metadata.ts';
import { dns1123Subdomain, ipAddress, qualifiedName } from './names.ts';
import { validateServicePorts, validateServicePortsTogether } from './service-port.ts';

const TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];
const AFFINITIES = ['ClientIP', 'None'];
const TRAFFIC_POLICIES = ['Cluster', 'Local'];
const TRAFFIC_DISTRIBUTIONS = ['PreferClose', 'PreferSameNode', 'PreferSameZone'];
const CLIENT_IP_MAX_SECONDS = 86_400;

/** A defaulted Service. Source of rules, order and texts: Kubernetes pkg/apis/core/validation `ValidateService`. */
export function validateService(service: V1Service): FieldError[] {
  const spec = service.spec ?? {};
  return [
    ...validateMetadata(service),
    ...validateByType(spec),
    ...validateServicePorts(spec.ports ?? []),
    ...validateLabels(spec.selector, 'spec.selector'),
    ...validateSessionAffinity(spec),
    ...validateClusterIPs(spec),
    ...(spec.externalIPs ?? []).flatMap((ip, index) => invalidValues(`spec.externalIPs[${index}]`, ip, ipAddress(ip))),
    ...oneOf('spec.type', spec.type, TYPES),
    ...validateServicePortsTogether(spec),
    ...validateLoadBalancerFields(spec),
    ...validateTraffic(spec),
  ];
}

export function validateServiceUpdate(service: V1Service, existing: V1Service): FieldError[] {
  return [
    ...validateMetadataUpdate(service, existing),
    ...validateClusterIPsUpdate(service.spec ?? {}, existing.spec ?? {}),
    ...validateService(service),
  ];
}

function validateByType(spec: V1ServiceSpec): FieldError[] {
  if (spec.type === 'ExternalName') return validateExternalName(spec);
  const headless = isHeadless(spec);
  if (headless && (spec.type === 'NodePort' || spec.type === 'LoadBalancer')) {
    return [invalidValue('spec.clusterIPs[0]', 'None', `may not be set to 'None' for ${spec.type} services`)];
  }
  return (spec.ports ?? []).length === 0 && !headless ? [required('spec.ports')] : [];
}

function validateExternalName(spec: V1ServiceSpec): FieldError[] {
  const why = 'may not be set for ExternalName services';
  const forbidden = [
    ...((spec.clusterIPs ?? []).length > 0 ? [forbiddenField('spec.clusterIPs', why)] : []),
    ...((spec.ipFamilies ?? []).length > 0 ? [forbiddenField('spec.ipFamilies', why)] : []),
    ...(spec.ipFamilyPolicy === undefined ? [] : [forbiddenField('spec.ipFamilyPolicy', why)]),
  ];
  const name = (spec.externalName ?? '').replace(/\.$/, '');
  if (name === '') return [...forbidden, required('spec.externalName')];
  return [...forbidden, ...invalidValues('spec.externalName', name, dns1123Subdomain(name))];
}

function validateSessionAffinity({ sessionAffinity, sessionAffinityConfig }: V1ServiceSpec): FieldError[] {
  if (sessionAffinity !== 'ClientIP') return oneOf('spec.sessionAffinity', sessionAffinity, AFFINITIES);
  const seconds = sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 0;
  if (seconds > 0 && seconds <= CLIENT_IP_MAX_SECONDS) return [];
  const field = 'spec.sessionAffinityConfig.clientIP.timeoutSeconds';
  return [invalidValue(field, seconds, `must be greater than 0 and less than ${CLIENT_IP_MAX_SECONDS}`)];
}

function validateLoadBalancerFields(spec: V1ServiceSpec): FieldError[] {
  if (spec.type === 'LoadBalancer') {
    const name = spec.loadBalancerClass;
    return name === undefined ? [] : invalidValues('spec.loadBalancerClass', name, qualifiedName(name));
  }
  const why = "may only be used when `type` is 'LoadBalancer'";
  return [
    // The server really spells this one field with a capital.
    ...((spec.loadBalancerSourceRanges ?? []).length > 0 ? [forbiddenField('spec.LoadBalancerSourceRanges', why)] : []),
    ...(spec.allocateLoadBalancerNodePorts === undefined
      ? []
      : [forbiddenField('spec.allocateLoadBalancerNodePorts', why)]),
    ...(spec.loadBalancerClass === undefined ? [] : [forbiddenField('spec.loadBalancerClass', why)]),
  ];
}

function validateTraffic(spec: V1ServiceSpec): FieldError[] {
  return [
    ...validateExternalTrafficPolicy(spec),
    ...(spec.internalTrafficPolicy === undefined
      ? []
      : oneOf('spec.internalTrafficPolicy', spec.internalTrafficPolicy, TRAFFIC_POLICIES)),
    ...(spec.trafficDistribution === undefined
      ? []
      : oneOf('spec.trafficDistribution', spec.trafficDistribution, TRAFFIC_DISTRIBUTIONS)),
  ];
}

function validateExternalTrafficPolicy(spec: V1ServiceSpec): FieldError[] {
  const field = 'spec.externalTrafficPolicy';
  const policy = spec.externalTrafficPolicy ?? '';
  const byType = spec.type === 'NodePort' || spec.type === 'LoadBalancer';
  const byAddress = spec.type === 'ClusterIP' && (spec.externalIPs ?? []).length > 0;
  if (byType || byAddress) return policy === '' ? [required(field)] : oneOf(field, policy, TRAFFIC_POLICIES);
  return policy === '' ? [] : [invalidValue(field, policy, 'may only be set for externally-accessible services')];
}
