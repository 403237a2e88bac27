import type { V1Service } from '@kubernetes/client-node';
import type { AdmitOptions } from './admit.ts';
import { allocateNodePorts, claimClusterIP, DEFAULT_NODE_PORT_RANGE } from './allocation.ts';
import { isHeadless } from './service-type.ts';
import { alignClusterIPs, carryOver } from './service-update.ts';

/** Since 1.22 a Service gets its addresses and ports before it is judged as a whole. */
export function prepareService(service: V1Service, existing: V1Service | undefined, options: AdmitOptions): void {
  const { services = [], nodePortRange: range = DEFAULT_NODE_PORT_RANGE } = options;
  const others = existing ? services.filter((other) => !isSame(other, existing)) : services;
  if (existing) carryOver(service, existing);
  else alignClusterIPs(service.spec ?? {});
  claimClusterIP(service, { existing, others });
  allocateNodePorts(service, { existing, others, range });
  for (const text of warningsAbout(service)) options.warn?.(text);
}

function isSame(a: V1Service, b: V1Service): boolean {
  return a.metadata?.name === b.metadata?.name && a.metadata?.namespace === b.metadata?.namespace;
}

/** Source: Kubernetes pkg/api/service/warnings.go. */
function warningsAbout({ spec = {} }: V1Service): string[] {
  if (!isHeadless(spec)) return [];
  return [
    ...(spec.loadBalancerIP ? ['spec.loadBalancerIP is ignored for headless services'] : []),
    ...((spec.externalIPs ?? []).length > 0 ? ['spec.externalIPs is ignored for headless services'] : []),
    ...(spec.sessionAffinity === 'None' ? [] : ['spec.SessionAffinity is ignored for headless services']),
  ];
}
