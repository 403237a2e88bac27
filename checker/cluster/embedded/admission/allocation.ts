import type { V1Service, V1ServicePort, V1ServiceSpec } from '@kubernetes/client-node';
import { needsNodePorts } from './service-type.ts';
import { type ApiError, internalError, invalid } from './status.ts';
import { type FieldError, invalidValue } from './validation/field-errors.ts';

/** The API server's `--service-node-port-range`, both ends included. */
export interface NodePortRange {
  readonly from: number;
  readonly to: number;
}

export const DEFAULT_NODE_PORT_RANGE: NodePortRange = { from: 30_000, to: 32_767 };

/** What a Service's addresses and ports must keep clear of. */
export interface Allocations {
  /** The Service as it is stored now; undefined for a new one. */
  readonly existing: V1Service | undefined;
  /** All other Services of the cluster. */
  readonly others: readonly V1Service[];
  readonly range: NodePortRange;
}

/**
 * Gives a Service its nodePorts in place, at random and out of the range's upper band first, so that the lower one
 * stays free for those who ask for a port by number. Source: Kubernetes pkg/registry/core/service (KEP-3668).
 * @throws {ApiError} 422 for a port that is taken or out of range, 500 when the range is full.
 */
export function allocateNodePorts(service: V1Service, { existing, others, range }: Allocations): void {
  const spec = service.spec ?? {};
  if (!needsNodePorts(spec)) return;
  const taken = new Set(others.flatMap(nodePortsOf));
  const own = new Set(existing ? nodePortsOf(existing) : []);
  const byServicePort = new Map<number, number>();
  for (const [index, port] of (spec.ports ?? []).entries()) {
    const shared = byServicePort.get(port.port);
    const wanted = port.nodePort || (shared ?? requestedFor(port.port, spec.ports ?? []));
    if (wanted === undefined && spec.allocateLoadBalancerNodePorts === false) continue;
    // TCP and UDP of one Service port may share a nodePort.
    if (wanted !== undefined && wanted !== shared && !own.has(wanted)) claim(service, index, wanted, taken, range);
    port.nodePort = wanted ?? pickFree(new Set([...taken, ...nodePortsOf(service)]), range);
    taken.add(port.nodePort);
    byServicePort.set(port.port, port.nodePort);
  }
}

/**
 * Refuses a cluster address that another Service has; one that a Service has already is for life, and judged later.
 * @throws {ApiError} 422.
 */
export function claimClusterIP(service: V1Service, { existing, others }: Omit<Allocations, 'range'>): void {
  const { type, clusterIP = '', clusterIPs = [] }: V1ServiceSpec = service.spec ?? {};
  if (type === 'ExternalName' || clusterIP === '' || clusterIP === 'None' || existing?.spec?.clusterIP) return;
  if (!others.some(({ spec }) => spec?.clusterIP === clusterIP)) return;
  const why = `failed to allocate IP ${clusterIP}: provided IP is already allocated`;
  throw refusal(service, invalidValue('spec.clusterIPs', clusterIPs, why));
}

function nodePortsOf({ spec }: V1Service): number[] {
  return (spec?.ports ?? []).flatMap(({ nodePort }) => nodePort || []);
}

function requestedFor(servicePort: number, ports: readonly V1ServicePort[]): number | undefined {
  return ports.find(({ port, nodePort }) => port === servicePort && nodePort)?.nodePort;
}

function claim(service: V1Service, index: number, nodePort: number, taken: Set<number>, range: NodePortRange): void {
  const field = `spec.ports[${index}].nodePort`;
  if (nodePort < range.from || nodePort > range.to) {
    const why = `provided port is not in the valid range. The range of valid ports is ${range.from}-${range.to}`;
    throw refusal(service, invalidValue(field, nodePort, why));
  }
  if (taken.has(nodePort)) throw refusal(service, invalidValue(field, nodePort, 'provided port is already allocated'));
}

function refusal(service: V1Service, cause: FieldError): ApiError {
  return invalid('Service', service.metadata?.name ?? '', [cause]);
}

function pickFree(taken: ReadonlySet<number>, range: NodePortRange): number {
  const upperFrom = range.from + staticBandSize(range);
  const free = freePorts(taken, upperFrom, range.to);
  const candidates = free.length > 0 ? free : freePorts(taken, range.from, upperFrom - 1);
  const picked = candidates[Math.floor(Math.random() * candidates.length)];
  if (picked === undefined) throw internalError('failed to allocate a nodePort: range is full');
  return picked;
}

function freePorts(taken: ReadonlySet<number>, from: number, to: number): number[] {
  const ports = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  return ports.filter((port) => !taken.has(port));
}

/** 86 ports of the usual 2,768: a 32nd of the range, at least 16 and at most 128; a tiny range has none. */
function staticBandSize({ from, to }: NodePortRange): number {
  const size = to - from + 1;
  return size <= 16 ? 0 : Math.min(Math.max(16, Math.floor(size / 32)), 128);
}
