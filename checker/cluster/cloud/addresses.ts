import type { V1Service } from '@kubernetes/client-node';
import { type Cluster, type Door, DoorTakenError } from '../cluster.ts';

/**
 * Where a load balancer may listen: this machine's loopback addresses, which no other machine reaches. Linux answers on
 * all of 127.0.0.0/8, so that a second Service, or one whose port is taken on 127.0.0.1, gets an address of its own.
 */
export function loadBalancerAddresses(): string[] {
  return ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
}

/** Opens all the Service's ports on the first address where all of them are free; else says why not. */
export async function openAll(
  cluster: Cluster,
  service: V1Service,
  addresses: readonly string[],
): Promise<{ address: string; doors: Door[] } | string> {
  const ports = service.spec?.ports ?? [];
  if (ports.some(({ nodePort }) => !nodePort))
    return 'the Service has no nodePort to send to (allocateLoadBalancerNodePorts: false)';
  let reason = 'no address left';
  for (const address of addresses) {
    const doors: Door[] = [];
    try {
      for (const { nodePort = 0, port } of ports) doors.push(await cluster.openDoor(nodePort, port, address));
      return { address, doors };
    } catch (error) {
      await Promise.all(doors.map((door) => door.close()));
      reason = (error as Error).message;
      if (!(error instanceof DoorTakenError)) break;
    }
  }
  return reason;
}
