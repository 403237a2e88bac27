import type { V1Ingress } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text } from '../column.ts';

const SHOWN_HOSTS = 3;

/** Source: `printIngress` of Kubernetes pkg/printers/internalversion/printers.go. */
export const INGRESS: readonly Column<V1Ingress>[] = [
  NAME,
  text('Class', 'The IngressClass that it names', ({ spec }) => spec?.ingressClassName ?? '<none>'),
  text('Hosts', 'Hosts of its rules', hosts),
  text('Address', 'Where its controller can be reached', addresses),
  text('Ports', '443 beside 80 with TLS', ({ spec }) => ((spec?.tls ?? []).length > 0 ? '80, 443' : '80')),
  AGE,
];

/** Whoever comes after the third host is counted, those without a host too. */
function hosts({ spec }: V1Ingress): string {
  const rules = spec?.rules ?? [];
  const named = rules.filter(({ host }) => host).slice(0, SHOWN_HOSTS);
  if (named.length === 0) return '*';
  const shown = named.map(({ host }) => host).join(',');
  const last = named[SHOWN_HOSTS - 1];
  const isWhole = last === undefined || rules.at(-1) === last;
  return isWhole ? shown : `${shown} + ${rules.length - SHOWN_HOSTS} more...`;
}

/** Sorted and never cut short, as a Service's. */
function addresses({ status }: V1Ingress): string {
  const all = (status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip || hostname || []);
  return [...new Set(all)].toSorted().join(',');
}
