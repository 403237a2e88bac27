import type { Capability } from '../cluster.ts';

/** What the embedded cluster is able to do. */
export const EMBEDDED_CAPABILITIES: ReadonlySet<Capability> = new Set<Capability>([
  'nodePort',
  'nodeVantage',
  'hostPorts',
  'loadBalancer',
  'ingress',
  'anyNamespace',
]);
