import type { V1EndpointSubset, V1Endpoints } from '@kubernetes/client-node';
import { firstThree } from '../cells/first-three.ts';
import { AGE, type Column, NAME, text } from '../column.ts';

/** Source: `printEndpoints` of Kubernetes pkg/printers/internalversion/printers.go. */
export const ENDPOINTS: readonly Column<V1Endpoints>[] = [
  NAME,
  text('Endpoints', 'Addresses that are ready, with their ports', endpoints),
  AGE,
];

/** Empty, not `<none>`, where there are addresses and none is ready. */
function endpoints({ subsets }: V1Endpoints): string {
  return subsets?.length ? firstThree(subsets.flatMap(addressesOf)) : '<none>';
}

/** A headless Service may have no ports: then its addresses stand alone. */
function addressesOf({ addresses, ports }: V1EndpointSubset): string[] {
  const ips = (addresses ?? []).map(({ ip }) => ip ?? '');
  return ports?.length ? ports.flatMap(({ port }) => ips.map((ip) => hostPort(ip, port ?? 0))) : ips;
}

function hostPort(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}
