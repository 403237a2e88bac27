import type { ClusterObjects } from './cluster-objects.ts';
import { type Named, named } from './named.ts';

/** A port of this machine that leads to a nodePort. */
export interface DoorView {
  readonly key: string;
  readonly kind: 'host-port' | 'load-balancer';
  readonly address: string;
  readonly port: number;
  readonly nodePort: number;
  /** The Service with that nodePort; undefined while none has it. */
  readonly leadsTo?: Named;
}

export function doorViews({ hostPorts, loadBalancerDoors = [], services }: ClusterObjects): DoorView[] {
  const doors: Omit<DoorView, 'key' | 'leadsTo'>[] = [
    ...hostPorts.map(({ hostPort, nodePort }) => ({
      kind: 'host-port' as const,
      address: 'localhost',
      port: hostPort,
      nodePort,
    })),
    ...loadBalancerDoors.map((door) => ({ kind: 'load-balancer' as const, ...door })),
  ];
  return doors.map((door) => {
    const service = services.find(({ spec }) => spec?.ports?.some(({ nodePort }) => nodePort === door.nodePort));
    return { ...door, key: `${door.address}:${door.port}`, leadsTo: service && named(service) };
  });
}
