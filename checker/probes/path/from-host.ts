import type { Draft } from './draft.ts';
import { hostDoor } from './host-door.ts';
import type { FromHost } from './host-vantage.ts';
import { insideAddress, insideName } from './inside-from-host.ts';
import { balancedAt, loadBalancer } from './load-balancer.ts';
import { isAddress, isLoopback } from './target.ts';

/**
 * From this machine: through one of its ports that lead in, a load balancer's address, or not at all.
 * @throws {UserError} for an address that is no part of this cluster.
 */
export async function fromHost(given: FromHost): Promise<Draft> {
  const { state, target } = given;
  const balanced = balancedAt(state, target);
  if (balanced) return loadBalancer(given, balanced);
  if (isLoopback(target.host)) return hostDoor(given);
  if (isAddress(target.host)) return insideAddress(given);
  return insideName(given);
}
