import { BlockList, isIP } from 'node:net';
import type { RouteObservation } from '../cluster.ts';
import type { Route } from './route-output.ts';

/**
 * A route leads to the cluster when it hands the packet to one of the cluster's nodes, or delivers it on the
 * cluster's own network. This machine's own address on that network is no part of the cluster.
 */
export function leadsThere(
  address: string,
  route: Route,
  clusterNetworks: readonly string[],
): RouteObservation['leads'] {
  if (route.local) return 'elsewhere';
  return isAmong(route.gateway ?? address, clusterNetworks) ? 'cluster' : 'elsewhere';
}

function isAmong(address: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', prefix] = network.split('/');
    const family = familyOf(base);
    if (prefix === undefined) list.addAddress(base, family);
    else list.addSubnet(base, Number(prefix), family);
  }
  return list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
