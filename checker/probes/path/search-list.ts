import type { V1Service } from '@kubernetes/client-node';
import { readClusterName, type ServiceName, zone } from '../../cluster/embedded/dns/names.ts';
import { type State, serviceNamed } from './state.ts';

/** What a name means to a Pod, after its search list. */
export type Meaning =
  | { readonly kind: 'service'; readonly service: V1Service; readonly asked: ServiceName; readonly full: string }
  | { readonly kind: 'address'; readonly address: string; readonly full: string }
  /** The cluster's DNS is asked and knows no such name; `tried` in their order. */
  | { readonly kind: 'nothing'; readonly tried: readonly string[] }
  /** A name of somewhere else. */
  | { readonly kind: 'outside' };

/** Fewer dots than this, and the search list comes first (kubelet: `options ndots:5`). */
const NDOTS = 5;

/** The names that a Pod's resolver asks for, one after the other (Kubernetes: "DNS for Services and Pods"). */
function searchList(name: string, namespace: string): string[] {
  const listed = [`${namespace}.svc.${zone}`, `svc.${zone}`, zone].map((suffix) => `${name}.${suffix}`);
  return name.split('.').length - 1 < NDOTS ? [...listed, name] : [name, ...listed];
}

export function meaningOf(state: State, name: string, namespace: string): Meaning {
  const tried = searchList(name.toLowerCase(), namespace);
  for (const full of tried) {
    const asked = readClusterName(full);
    if (asked?.kind === 'pod') return { kind: 'address', address: asked.address, full };
    const service = asked?.kind === 'service' ? serviceNamed(state, asked.namespace, asked.service) : undefined;
    if (service && asked?.kind === 'service') return { kind: 'service', service, asked, full };
  }
  return isOurs(state, name) ? { kind: 'nothing', tried } : { kind: 'outside' };
}

/** Whether somebody who writes it most likely means something of this cluster. */
function isOurs({ services, pods }: State, name: string): boolean {
  const labels = name.split('.');
  const last = labels.at(-1);
  const isNamespace = [...services, ...pods].some(({ metadata }) => metadata?.namespace === last);
  const isService = services.some(({ metadata }) => metadata?.name === labels[0]);
  return labels.length === 1 || isNamespace || isService || last === 'svc' || name.endsWith(`.${zone}`);
}
