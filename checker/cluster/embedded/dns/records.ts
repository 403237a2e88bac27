import type { DnsAnswer, DnsRequest, DnsResponse, V1EndpointSlice, V1Namespace, V1Service } from '@ngrok/webernetes';
import { clusterIPTargets, endpointTargets, type Target } from './endpoints.ts';
import { readClusterName, type ServiceName, zone } from './names.ts';

/** What the cluster's DNS answers from. */
export interface ClusterState {
  readonly services: readonly V1Service[];
  readonly endpointSlices: readonly V1EndpointSlice[];
  readonly namespaces: readonly V1Namespace[];
}

/** Seconds; what kubeadm, and so kind, writes into CoreDNS's configuration. */
const ttl = 30;

/** More aliases in a row than this are a circle. */
const mostAliases = 8;

/** There is no such name. */
const noSuchName: DnsResponse = { rcode: 'NXDOMAIN', answers: [] };

/** The name is there and has no record of this type ("NODATA"). */
const noSuchRecord: DnsResponse = { rcode: 'NOERROR', answers: [] };

/**
 * The Service of the API server, for a cluster that does not keep one.
 * Its address is the first of kubeadm's Service range, 10.96.0.0/16.
 */
const apiServer: V1Service = {
  metadata: { name: 'kubernetes', namespace: 'default' },
  spec: { clusterIP: '10.96.0.1', ports: [{ name: 'https', port: 443, targetPort: 6443, protocol: 'TCP' }] },
};

/**
 * Answers one query as CoreDNS's `kubernetes` plugin does, after "DNS-Based Service Discovery" 1.1.0 of Kubernetes.
 * Names outside `cluster.local` do not exist: the embedded cluster has nobody to ask.
 */
export function answer(state: ClusterState, { name, type }: DnsRequest): DnsResponse {
  return resolve(state, { name: name.replace(/\.$/, '').toLowerCase(), type }, mostAliases);
}

function resolve(state: ClusterState, query: DnsRequest, aliasesLeft: number): DnsResponse {
  const asked = readClusterName(query.name);
  if (asked === undefined) return noSuchName;
  if (asked.kind === 'branch') return noSuchRecord;
  if (!hasNamespace(state, asked.namespace)) return noSuchName;
  switch (asked.kind) {
    case 'namespace':
      return noSuchRecord;
    case 'pod':
      return records(query.type === 'A' ? [addressRecord(query.name, asked.address)] : []);
    case 'service':
      return resolveService(state, query, asked, aliasesLeft);
  }
}

function resolveService(state: ClusterState, query: DnsRequest, asked: ServiceName, aliasesLeft: number): DnsResponse {
  const service = findService(state, asked);
  if (service === undefined) return noSuchName;
  if (service.spec?.type === 'ExternalName')
    return resolveAlias(state, query, asked, service.spec.externalName, aliasesLeft);
  const targets = matching(service, state.endpointSlices, asked);
  if (targets.length === 0) return noSuchName;
  if (query.type === 'A') return records(distinct(targets).map(({ address }) => addressRecord(query.name, address)));
  return query.type === 'SRV' ? records(serviceRecords(query.name, asked, targets)) : noSuchRecord;
}

/** An alias has neither endpoints nor ports; one for an address instead of a name is no alias at all. */
function resolveAlias(
  state: ClusterState,
  query: DnsRequest,
  asked: ServiceName,
  to: string | undefined,
  aliasesLeft: number,
): DnsResponse {
  const target = to?.replace(/\.$/, '').toLowerCase();
  if (asked.endpoint !== undefined || asked.port !== undefined || !target || /^[\d.]+$/.test(target)) return noSuchName;
  const alias: DnsAnswer = { type: 'CNAME', name: query.name, target, ttl };
  const isHere = target.endsWith(`.${zone}`) && aliasesLeft > 0 && query.type !== 'CNAME';
  const behind = isHere ? resolve(state, { name: target, type: query.type }, aliasesLeft - 1).answers : [];
  return records([alias, ...behind]);
}

/** Single endpoints can be asked for below any Service; below its own name only a headless one shows them. */
function matching(
  service: V1Service,
  slices: readonly V1EndpointSlice[],
  { endpoint, port }: ServiceName,
): readonly Target[] {
  const showsEndpoints = service.spec?.clusterIP === 'None' || endpoint !== undefined;
  const targets = showsEndpoints ? endpointTargets(service, slices) : clusterIPTargets(service);
  return targets.filter(
    (target) =>
      (endpoint === undefined || target.endpoint === endpoint) &&
      (port === undefined || (target.portName === port.name && target.protocol === port.protocol)),
  );
}

function serviceRecords(name: string, { service, namespace }: ServiceName, targets: readonly Target[]): DnsAnswer[] {
  return targets.flatMap(({ endpoint, port }) => {
    const target = [...(endpoint === undefined ? [] : [endpoint]), service, namespace, 'svc', zone].join('.');
    return port === undefined ? [] : [{ type: 'SRV', name, target, port, ttl }];
  });
}

function addressRecord(name: string, address: string): DnsAnswer {
  return { type: 'A', name, address, ttl };
}

function records(answers: DnsAnswer[]): DnsResponse {
  return { rcode: 'NOERROR', answers };
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [target.address, target])).values()];
}

function hasNamespace({ namespaces }: ClusterState, name: string): boolean {
  return namespaces.some(({ metadata }) => metadata?.name === name);
}

function findService({ services }: ClusterState, { service, namespace }: ServiceName): V1Service | undefined {
  return [...services, apiServer].find(
    ({ metadata }) => metadata?.name === service && metadata.namespace === namespace,
  );
}
