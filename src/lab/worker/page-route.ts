import type { RouteObservation } from '../../../checker/cluster/cluster.ts';

/** A page sends nothing and sees no routing table: what is not this machine itself leads out of it, as on most laptops. */
export async function pageRoute(address: string): Promise<RouteObservation> {
  const isHere = address === 'localhost' || address.startsWith('127.');
  return isHere
    ? { leads: 'none', detail: `${address} is this machine itself` }
    : {
        leads: 'elsewhere',
        detail: `a page cannot look up the way to ${address}; on a laptop it is the default route`,
      };
}
