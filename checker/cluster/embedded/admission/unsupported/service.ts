import type { V1Service, V1ServiceSpec } from '@kubernetes/client-node';
import { findingsOf, isSet, type Rule, type Unsupported, type UnsupportedField } from './finding.ts';

/** Seconds, as a server fills them in. */
const DEFAULT_AFFINITY_SECONDS = 10_800;

const BLOCKING: readonly Rule<V1ServiceSpec>[] = [
  {
    field: 'externalTrafficPolicy',
    why: 'traffic is not kept on the node it arrives at',
    applies: ({ externalTrafficPolicy }) => externalTrafficPolicy === 'Local',
  },
  {
    field: 'internalTrafficPolicy',
    why: 'traffic is not kept on the node it comes from',
    applies: ({ internalTrafficPolicy }) => internalTrafficPolicy === 'Local',
  },
  { field: 'externalIPs', why: 'external addresses are not emulated', applies: (spec) => isSet(spec.externalIPs) },
  {
    field: 'loadBalancerSourceRanges',
    why: 'the load balancer lets every client in',
    applies: (spec) => isSet(spec.loadBalancerSourceRanges),
  },
  {
    field: 'loadBalancerClass',
    why: 'there is one load balancer, and it has no class',
    applies: (spec) => isSet(spec.loadBalancerClass),
  },
  {
    field: 'allocateLoadBalancerNodePorts',
    why: 'every Service of type LoadBalancer gets nodePorts',
    applies: ({ allocateLoadBalancerNodePorts }) => allocateLoadBalancerNodePorts === false,
  },
  {
    field: 'trafficDistribution',
    why: 'endpoints are drawn at random, wherever they are',
    applies: (spec) => isSet(spec.trafficDistribution),
  },
  { field: 'ipFamilies', why: 'there is IPv4 only', applies: ({ ipFamilies = [] }) => ipFamilies.includes('IPv6') },
  {
    field: 'ipFamilyPolicy',
    why: 'there is IPv4 only',
    applies: ({ ipFamilyPolicy }) => ipFamilyPolicy === 'RequireDualStack',
  },
];

const IGNORED: readonly Rule<V1ServiceSpec>[] = [
  {
    field: 'ipFamilyPolicy',
    why: 'there is IPv4 only, as on a kind cluster that was not told otherwise',
    applies: ({ ipFamilyPolicy }) => ipFamilyPolicy === 'PreferDualStack',
  },
  {
    field: 'loadBalancerIP',
    why: 'the load balancer chooses its address',
    applies: (spec) => isSet(spec.loadBalancerIP),
  },
  {
    field: 'sessionAffinityConfig',
    why: 'a client stays with its Pod for as long as both live',
    applies: ({ sessionAffinityConfig }) =>
      (sessionAffinityConfig?.clientIP?.timeoutSeconds ?? DEFAULT_AFFINITY_SECONDS) !== DEFAULT_AFFINITY_SECONDS,
  },
];

export function unsupportedInService({ spec = {} }: V1Service): Unsupported {
  return {
    blocking: [...findingsOf(BLOCKING, spec, 'spec'), ...portFindings(spec)],
    ignored: findingsOf(IGNORED, spec, 'spec'),
  };
}

function portFindings({ ports = [] }: V1ServiceSpec): UnsupportedField[] {
  return ports.flatMap(({ protocol = 'TCP' }, index) =>
    protocol === 'TCP' || protocol === ''
      ? []
      : [{ field: `spec.ports[${index}].protocol`, why: `${protocol} is not emulated` }],
  );
}
