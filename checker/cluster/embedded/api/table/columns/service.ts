import type { V1Service, V1ServicePort } from '@kubernetes/client-node';
import { formatLabels } from '../cells/labels.ts';
import { AGE, type Column, NAME, text, wide } from '../column.ts';

/** Source: `printService` of Kubernetes pkg/printers/internalversion/printers.go. */
export const SERVICE: readonly Column<V1Service>[] = [
  NAME,
  text('Type', 'How it is exposed', typeOf),
  text('Cluster-IP', 'Address within the cluster', clusterIP),
  text('External-IP', 'Addresses outside the cluster', externalIP),
  text('Port(s)', 'port:nodePort/protocol', ({ spec }) => (spec?.ports ?? []).map(portText).join(',') || '<none>'),
  AGE,
  wide(text('Selector', 'Labels of the Pods behind it', ({ spec }) => formatLabels(spec?.selector))),
];

function typeOf({ spec }: V1Service): string {
  return spec?.type ?? 'ClusterIP';
}

function clusterIP({ spec }: V1Service): string {
  return spec?.clusterIPs?.[0] || spec?.clusterIP || '<none>';
}

function externalIP(service: V1Service): string {
  const externalIPs = service.spec?.externalIPs ?? [];
  switch (typeOf(service)) {
    case 'ClusterIP':
    case 'NodePort':
      return externalIPs.join(',') || '<none>';
    case 'LoadBalancer':
      return [...loadBalancerAddresses(service), ...externalIPs].join(',') || '<pending>';
    case 'ExternalName':
      return service.spec?.externalName ?? '';
    default:
      return '<unknown>';
  }
}

/** Sorted and never cut short: the API server prints for `-o wide`, and kubectl leaves columns away. */
function loadBalancerAddresses({ status }: V1Service): string[] {
  const addresses = (status?.loadBalancer?.ingress ?? []).map(({ ip, hostname }) => ip || hostname || '');
  return [...new Set(addresses)].filter((address) => address !== '').toSorted();
}

/** A port without a protocol is TCP by Kubernetes pkg/apis/core/v1/defaults.go. */
function portText({ port, nodePort, protocol }: V1ServicePort): string {
  const number = nodePort ? `${port ?? 0}:${nodePort}` : String(port ?? 0);
  return `${number}/${protocol ?? 'TCP'}`;
}
