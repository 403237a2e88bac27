import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** A valid nodePort that no port of this machine leads to. */
export const hostPortNotMapped: Diagnosis = {
  id: 'host-port-not-mapped',
  explains: ['nodePort'],
  lesson: 'lessons/extra-port-mappings',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const index = (service?.spec?.ports ?? []).findIndex((port) => port.nodePort);
    const nodePort = service?.spec?.ports?.[index]?.nodePort;
    if (!service || !nodePort || evidence.hostPorts.length === 0) return undefined;
    if (evidence.hostPorts.some((mapped) => mapped.nodePort === nodePort)) return undefined;
    const mapped = evidence.hostPorts.map((port) => port.nodePort).join(', ');
    return {
      because: `the nodePort is ${nodePort}, and the kind config maps only ${mapped}: on this machine nothing leads to ${nodePort}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'nodePort'] }],
      tryThis: [
        `kubectl -n ${evidence.namespace} get service ${nameOf(service)}`,
        `curl -v http://localhost:${nodePort}`,
      ],
    };
  },
};
