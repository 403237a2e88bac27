import type { V1Service, V1ServiceSpec } from '@kubernetes/client-node';
import { ensured, setDefault, setDefaultNumber } from './unset.ts';

/** Seconds a client stays with its Pod under `sessionAffinity: ClientIP`. */
const CLIENT_IP_TIMEOUT_SECONDS = 10_800;

/** Source: Kubernetes pkg/apis/core/v1/defaults.go and, for the IP families, the Service's allocator. */
export function defaultService(service: V1Service): void {
  const spec = ensured(service, 'spec', {});
  setDefault(spec, 'type', 'ClusterIP');
  defaultSessionAffinity(spec);
  for (const port of spec.ports ?? []) {
    setDefault(port, 'protocol', 'TCP');
    setDefaultNumber(port, 'targetPort', port.port ?? 0);
  }
  defaultTrafficPolicies(spec);
  if (spec.type === 'LoadBalancer') setDefault(spec, 'allocateLoadBalancerNodePorts', true);
  if (spec.type !== 'ExternalName') defaultIPFamilies(spec);
}

function defaultSessionAffinity(spec: V1ServiceSpec): void {
  setDefault(spec, 'sessionAffinity', 'None');
  if (spec.sessionAffinity === 'None') delete spec.sessionAffinityConfig;
  if (spec.sessionAffinity !== 'ClientIP') return;
  const clientIP = ensured(ensured(spec, 'sessionAffinityConfig', {}), 'clientIP', {});
  setDefault(clientIP, 'timeoutSeconds', CLIENT_IP_TIMEOUT_SECONDS);
}

function defaultTrafficPolicies(spec: V1ServiceSpec): void {
  const outside = spec.type === 'NodePort' || spec.type === 'LoadBalancer';
  if (outside) setDefault(spec, 'externalTrafficPolicy', 'Cluster');
  if (outside || spec.type === 'ClusterIP') setDefault(spec, 'internalTrafficPolicy', 'Cluster');
}

/** The embedded cluster has IPv4 only, as a kind cluster has unless told otherwise. */
function defaultIPFamilies(spec: V1ServiceSpec): void {
  setDefault(spec, 'ipFamilyPolicy', 'SingleStack');
  if (spec.ipFamilies === undefined || spec.ipFamilies.length === 0) spec.ipFamilies = ['IPv4'];
}
