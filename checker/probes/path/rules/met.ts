import type { Cluster } from '../../../cluster/cluster.ts';
import type { MetRule, Path } from '../path.ts';
import { iptablesMet } from './iptables.ts';
import { nftablesMet } from './nftables.ts';
import type { Packet } from './packet.ts';

/** The rules that a packet meets in a node's kernel; undefined where nobody can look into one. */
export async function metRules(
  cluster: Cluster,
  { from, hops }: Pick<Path, 'from' | 'hops'>,
  headed: Pick<Packet, 'address' | 'port' | 'isNodes'>,
  signal: AbortSignal,
): Promise<MetRule[] | undefined> {
  const found = await cluster.nodeRules?.(signal);
  if (!found) return undefined;
  const endpoint = hops.find(({ kind }) => kind === 'pod')?.destination;
  const packet = { ...headed, isFromPod: from.from === 'pod', ...(endpoint && { endpoint }) };
  return found.kind === 'iptables' ? iptablesMet(found.text, packet) : nftablesMet(found.text, packet);
}
