import type { EngineSearch } from '../cluster/kind/engine.ts';
import type { Finding } from './finding.ts';

/** Whether this machine reaches a node's own address. Source: https://kind.sigs.k8s.io/docs/user/loadbalancer/ */
export function nodeReachFindings(search: EngineSearch): Finding[] {
  if (!search.found || !search.engine.isDesktop) return [];
  return [
    {
      level: 'warning',
      title: 'Node addresses are out of reach',
      detail: `${search.engine.name} keeps its containers in a virtual machine: NODE_IP:nodePort times out from here.`,
      fix: 'Use the mapped ports: localhost:PORT, as the labs do.',
    },
  ];
}
