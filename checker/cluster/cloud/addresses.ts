import type { V1Service, V1ServicePort } from '@kubernetes/client-node';
import type { Cluster, Door } from '../cluster.ts';

/**
 * Where a load balancer may listen: this machine's loopback addresses, which no other machine reaches. Linux answers on
 * all of 127.0.0.0/8, so that a second Service, or one whose port is taken on 127.0.0.1, gets an address of its own;
 * elsewhere the others cannot be opened.
 */
const ADDRESSES = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];

/** What came of opening a Service's ports: an address, or why there is none and whose doing that is. */
export type Opening =
  | { readonly address: string; readonly doors: readonly Door[] }
  | { readonly fault: 'the request' | 'this machine'; readonly message: string };

/** Opens all the Service's ports on the first address where all of them are free. */
export async function openAll(cluster: Cluster, service: V1Service): Promise<Opening> {
  const ports = service.spec?.ports ?? [];
  const asked = service.spec?.loadBalancerIP;
  if (asked && !ADDRESSES.includes(asked)) {
    return {
      fault: 'the request',
      message: `the address ${asked} asked for by loadBalancerIP is not one this cloud has to give`,
    };
  }
  if (ports.some(({ nodePort }) => !nodePort)) {
    return {
      fault: 'the request',
      message: 'the Service has no nodePort to send to (allocateLoadBalancerNodePorts: false)',
    };
  }
  let message = '';
  for (const address of asked ? [asked] : ADDRESSES) {
    const opened = await openAt(cluster, ports, address);
    if (typeof opened !== 'string') return { address, doors: opened };
    message ||= opened;
  }
  return { fault: 'this machine', message };
}

/** All doors, or, with none of them left open, what kept one from opening. */
async function openAt(cluster: Cluster, ports: readonly V1ServicePort[], address: string): Promise<Door[] | string> {
  const doors: Door[] = [];
  try {
    for (const { nodePort = 0, port } of ports) doors.push(await cluster.openDoor(nodePort, port, address));
    return doors;
  } catch (error) {
    await Promise.all(doors.map((door) => door.close()));
    return (error as Error).message;
  }
}
