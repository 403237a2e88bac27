import type { V1Service, V1ServicePort, V1ServiceSpec } from '@kubernetes/client-node';
import { needsClusterIP, needsNodePorts } from './service-type.ts';
import { sameValue } from './validation/equality.ts';

/** `clusterIPs` of a new Service follows its `clusterIP`. */
export function alignClusterIPs(spec: V1ServiceSpec): void {
  if (spec.clusterIP && (spec.clusterIPs ?? []).length === 0) spec.clusterIPs = [spec.clusterIP];
}

/**
 * What an update does in place before it is judged: it keeps the addresses and nodePorts the client left out, and drops
 * those that its new type does not have. Source: Kubernetes pkg/registry/core/service `patchAllocatedValues`,
 * `normalizeClusterIPs`, `dropTypeDependentFields`.
 */
export function carryOver(service: V1Service, existing: V1Service): void {
  const spec = service.spec ?? {};
  const before = existing.spec ?? {};
  if (needsClusterIP(before) && needsClusterIP(spec)) keepClusterIP(spec, before);
  if (needsNodePorts(before) && needsNodePorts(spec)) keepNodePorts(spec.ports ?? [], before.ports ?? []);
  followClusterIP(spec, before);
  dropWhatTheTypeLacks(spec, before);
}

function keepClusterIP(spec: V1ServiceSpec, before: V1ServiceSpec): void {
  if (spec.clusterIP || before.clusterIP === undefined) return;
  spec.clusterIP = before.clusterIP;
  if ((spec.clusterIPs ?? []).length === 0) spec.clusterIPs = before.clusterIPs;
}

function keepNodePorts(ports: readonly V1ServicePort[], before: readonly V1ServicePort[]): void {
  const used = new Set(ports.map(({ nodePort }) => nodePort));
  const byName = new Map(before.map(({ name = '', nodePort }) => [name, nodePort]));
  for (const port of ports) {
    const known = byName.get(port.name ?? '');
    if (port.nodePort || !known || used.has(known)) continue;
    port.nodePort = known;
    used.add(known);
  }
}

/** A client that changes `clusterIP` alone means both. */
function followClusterIP(spec: V1ServiceSpec, before: V1ServiceSpec): void {
  if (spec.clusterIP && (spec.clusterIPs ?? []).length === 0) spec.clusterIPs = [spec.clusterIP];
  const onlyOneChanged = spec.clusterIP !== before.clusterIP && sameValue(spec.clusterIPs, before.clusterIPs);
  if (onlyOneChanged) spec.clusterIPs = spec.clusterIP ? [spec.clusterIP] : undefined;
}

function dropWhatTheTypeLacks(spec: V1ServiceSpec, before: V1ServiceSpec): void {
  if (needsClusterIP(before) && !needsClusterIP(spec)) {
    if (sameValue(spec.clusterIPs, before.clusterIPs)) dropFields(spec, ['clusterIP', 'clusterIPs']);
    dropUnchanged(spec, before, ['ipFamilies', 'ipFamilyPolicy']);
  }
  if (needsNodePorts(before) && !needsNodePorts(spec)) {
    dropUnchanged(spec, before, ['externalTrafficPolicy']);
    if (sameNodePorts(spec, before)) for (const port of spec.ports ?? []) delete port.nodePort;
  }
  if (before.type === 'LoadBalancer' && spec.type !== 'LoadBalancer') {
    dropUnchanged(spec, before, ['allocateLoadBalancerNodePorts', 'loadBalancerClass']);
  }
}

function dropUnchanged(spec: V1ServiceSpec, before: V1ServiceSpec, fields: readonly (keyof V1ServiceSpec)[]): void {
  dropFields(
    spec,
    fields.filter((field) => sameValue(spec[field], before[field])),
  );
}

function dropFields(spec: V1ServiceSpec, fields: readonly (keyof V1ServiceSpec)[]): void {
  for (const field of fields) delete spec[field];
}

function sameNodePorts(spec: V1ServiceSpec, before: V1ServiceSpec): boolean {
  return sameValue(sortedNodePorts(spec), sortedNodePorts(before));
}

function sortedNodePorts({ ports = [] }: V1ServiceSpec): number[] {
  return ports.flatMap(({ nodePort }) => nodePort || []).toSorted((a, b) => a - b);
}
